/** The report from its founding to its publication. */
export { area } from './area';
export { clearance } from './clearance';
export { newReport } from './new-report';
export { publish } from './publish';
export { report } from './report';
export { signOff } from './sign-off';
