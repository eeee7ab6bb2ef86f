import type { AttestationLine } from '@bafang/shared';
import type { AttestationRow } from '../../review/records/attestation.entity.js';
import { madeAfter, secretFound } from '../../review/clearance.js';
import type { Standing } from '../../review/loaders/standings.js';
import type { People } from '../../users/people.js';

/** Attestations for a screen, newest first, each with whether it holds and, of the areas given, the number of its own. */
export function attestationLines(
  rows: readonly AttestationRow[],
  ref: Awaited<ReturnType<People['refs']>>,
  holds: (row: AttestationRow) => boolean,
  areas: readonly { id: string; label: string }[] = [],
): AttestationLine[] {
  const numbers = new Map(areas.map((area) => [area.id, area.label]));
  return rows.toReversed().map((row) => ({
    id: row.id,
    act: row.act,
    area: numbers.get(row.subjectId),
    actor: ref(row.actorId),
    role: row.role,
    verdict: row.verdict,
    opinion: row.opinion,
    at: row.at,
    digest: row.digest,
    round: row.round,
    holds: holds(row),
  }));
}

/** Whether an attestation of the report or one of its areas holds; `digest`: of the report, where one of the whole may be asked about. */
export function holdsNow(row: AttestationRow, standing: Standing, digest?: string): boolean {
  const { areas, editions, manifestDigest, tree, excluded } = standing;
  if (excluded(row)) return false;
  if (row.act === 'approve_area') return areas.some((area) => area.id === row.subjectId && area.digest === row.digest);
  if (row.act === 'sign') return row.digest === manifestDigest && row.round === tree.report.round;
  if (row.act === 'clear' && !madeAfter(secretFound(editions))(row)) return false;
  return row.digest === digest;
}
