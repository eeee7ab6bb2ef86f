import type { FigureChangeLine } from '@bafang/shared';
import type { People } from '../users/people.js';
import type { FigureValueRow } from './figure.entity.js';
import type { Register } from './register.js';

/** Who entered a value, why, and who verified it. */
export async function changeLines(
  people: People,
  { values }: Register,
): Promise<(row: FigureValueRow | undefined) => FigureChangeLine | null> {
  const person = await people.refs([...values.values()].flatMap((row) => [row.setBy, row.verifiedBy]));
  return (row) =>
    row
      ? {
          by: person(row.setBy),
          at: row.at,
          reason: row.reason,
          verified: row.verifiedBy ? { by: person(row.verifiedBy), at: row.verifiedAt! } : null,
        }
      : null;
}
