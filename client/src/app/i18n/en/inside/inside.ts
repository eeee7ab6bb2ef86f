/** What all screens behind the door may say, and the first of them. */
export { acts } from './acts';
export { figures } from './figures';
export { inbox } from './inbox';
export { printed } from './printed';
export { progress } from './progress';
export { refusals } from './refusals';
export { states } from './states';
export { time } from './time';
export { units } from './units';
