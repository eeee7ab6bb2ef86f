import type { AttachedFile } from '@bafang/shared';
import { digestOf } from '../database/digest.js';
import type { Figure, FigureValueRow } from '../register/figure.entity.js';

/** The digest of all that whoever verifies a value looks at: what is counted, the value, and what it rests on. */
export const lookedAt = (
  { name, definition, measure, decimals, period }: Figure,
  { number, value, evidence }: FigureValueRow,
  files: readonly AttachedFile[],
): string =>
  digestOf(
    JSON.stringify([
      ...[name, definition, measure, decimals, period, number, value, evidence],
      files.map(({ name: file, digest }) => `${digest} ${file}`).toSorted(),
    ]),
  );
