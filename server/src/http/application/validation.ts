import { StandardSchemaValidationPipe } from '@nestjs/common';
import { Problem } from '../problem.js';

type Path = readonly (PropertyKey | { key: PropertyKey })[] | undefined;

const pathOf = (path: Path) => (path ?? []).map((step) => String(typeof step === 'object' ? step.key : step)).join('.');

/** Everything that comes in is checked against its schema of shared/api; unknown keys are refused there. */
export const validation = new StandardSchemaValidationPipe({
  exceptionFactory: (issues) =>
    new Problem(422, 'invalid_input', {
      fields: issues.slice(0, 50).map((issue) => ({ path: pathOf(issue.path), message: issue.message })),
    }),
});
