/** What all screens behind the door may say, and the first of them. */
export { acts } from './acts';
export { compared } from './compared';
export { figures } from './figures';
export { inbox } from './inbox';
export { progress } from './progress';
export { refusals } from './refusals';
export { signOff } from './sign-off';
export { states } from './states';
export { time } from './time';
export { units } from './units';
