import {
  type EditionState,
  outEditionStates,
  reportEffects,
  type ReportMove,
  type SectionAction,
  sectionEffects,
} from '@bafang/shared';
import type { UnitOfWork } from '../../database/unit-of-work.js';
import { movedObject } from '../../review/records/transition.entity.js';
import { type Look, lookOf } from './look.js';

interface Told {
  sequence: number;
  action: string;
  objectType: string;
  objectId: string | null;
  actorId: string | null;
  facts: { from?: string; to?: string; digest?: string; verdict?: string };
}
interface Act {
  action: string;
  objectId: string;
  actorId: string;
  from: string;
  to: string;
  digest: string | null;
  afterEntry: number;
}
interface Statement {
  act: string;
  objectId: string;
  actorId: string;
  digest: string;
  verdict: string;
}

/** What the audit trail tells of acts that moved something. */
const toldActs = async (work: UnitOfWork): Promise<Told[]> =>
  (
    await work.query<Told>(
      'SELECT sequence, action, object_type, object_id, actor_id, facts AS "facts{}" FROM audit_entries ORDER BY sequence',
    )
  ).filter(({ facts }) => facts.to !== undefined);

const acts = (work: UnitOfWork): Promise<Act[]> =>
  work.query<Act>(
    `SELECT action, ${movedObject} AS object_id, actor_id, from_state AS "from", to_state AS "to", digest, after_entry
     FROM transitions ORDER BY after_entry, id`,
  );

const keyOf = (...parts: (string | null | undefined)[]): string => JSON.stringify(parts.map((part) => part ?? ''));

/** What stands without having been told, and what was told and does not stand; how often counts. */
function differences(standing: readonly string[], told: readonly string[]): string[] {
  const balance = new Map<string, number>();
  const count = (key: string, by: number) => balance.set(key, (balance.get(key) ?? 0) + by);
  for (const key of standing) count(key, 1);
  for (const key of told) count(key, -1);
  return [...balance]
    .filter(([, by]) => by !== 0)
    .map(([key, by]) => `${by > 0 ? 'not told' : 'not there'}: ${(JSON.parse(key) as string[]).slice(0, 2).join(' ')}`);
}

/** The record of acts and the audit trail tell the same, both ways. */
export async function actsAsTold(work: UnitOfWork): Promise<Look> {
  const [done, told] = [await acts(work), await toldActs(work)];
  return lookOf(
    differences(
      done.map((act) => keyOf(act.action, act.objectId, act.actorId, act.from, act.to, act.digest)),
      told.map(({ action, objectId, actorId, facts }) =>
        keyOf(action, objectId, actorId, facts.from, facts.to, facts.digest),
      ),
    ),
    `${done.length} acts`,
  );
}

/** What an act states about the digest; null: nothing. */
function verdictOf({ objectType, action, facts }: Told): string | null {
  if (objectType === 'area') return action;
  if (objectType === 'section') return sectionEffects[action as SectionAction]?.attests ? action : null;
  const attests = reportEffects[action as ReportMove]?.attests;
  if (!attests) return null;
  return attests.says.includes('verdict') ? (facts.verdict ?? null) : action;
}

/** The attestations and the audit trail tell the same, both ways. A signature for an area is told of the report. */
export async function attestationsAsTold(work: UnitOfWork): Promise<Look> {
  const told = (await toldActs(work)).map((entry) => ({ ...entry, verdict: verdictOf(entry) }));
  const statements = await work.query<Statement>(
    `SELECT act, CASE WHEN act = 'sign' THEN report_id ELSE subject_id END AS object_id, actor_id, digest, verdict FROM attestations`,
  );
  return lookOf(
    differences(
      statements.map(({ act, objectId, actorId, digest, verdict }) => keyOf(act, objectId, actorId, digest, verdict)),
      told
        .filter(({ verdict }) => verdict !== null)
        .map(({ action, objectId, actorId, facts, verdict }) =>
          keyOf(action, objectId, actorId, facts.digest, verdict),
        ),
    ),
    `${statements.length} attestations`,
  );
}

/** Where a section, a report or an answer stands is where its last act has brought it; before the first, where it begins. */
export async function statesAsTold(work: UnitOfWork): Promise<Look> {
  const last = new Map((await acts(work)).map(({ objectId, to }) => [objectId, to]));
  const wrong: string[] = [];
  for (const [kind, table, begins] of [
    ['section', 'sections', ['unassigned', 'assigned']],
    ['report', 'reports', ['planned', 'published']],
    ['contribution', 'contributions', ['asked']],
  ] as const) {
    const rows = await work.query<{ id: string; state: string }>(`SELECT id, state FROM ${table} ORDER BY id`);
    for (const { id, state } of rows) {
      const right = last.has(id) ? last.get(id) === state : (begins as readonly string[]).includes(state);
      if (!right) wrong.push(`${kind} ${id}: ${state}${last.has(id) ? `, not ${last.get(id)}` : ''}`);
    }
  }
  return lookOf(wrong, `${last.size} moved`);
}

/** No edition is more public than the record tells: as many came out as were published, and what was withdrawn last is withdrawn. */
export async function editionsAsTold(work: UnitOfWork): Promise<Look> {
  const editions = await work.query<{ id: string; reportId: string; state: EditionState }>(
    `SELECT id, report_id, state FROM editions WHERE kind = 'rendered' ORDER BY id`,
  );
  const done = await acts(work);
  const last = new Map(
    done
      .filter(({ action }) => ['withdraw', 'restore'].includes(action))
      .map(({ objectId, action }) => [objectId, action]),
  );
  const wrong = editions
    .filter(({ id, state }) => (last.get(id) === 'withdraw') !== (state === 'withdrawn'))
    .map(({ id, state }) => `edition ${id}: ${state}`);
  for (const reportId of new Set(editions.map((edition) => edition.reportId))) {
    const out = editions.filter(
      (edition) => edition.reportId === reportId && outEditionStates.includes(edition.state),
    ).length;
    const told = done.filter(
      (act) => act.objectId === reportId && act.action === 'publish' && act.from !== act.to,
    ).length;
    if (out !== told) wrong.push(`report ${reportId}: ${out} editions came out, ${told} were published`);
  }
  return lookOf(wrong, `${editions.length} editions`);
}

/** What 回避 rests on: who wrote a section by the trail stands among its writers, and since when writing counts is the last act that began it. */
export async function writersAsTold(work: UnitOfWork): Promise<Look> {
  const gone = await work.query<{ sectionId: string; accountId: string }>(
    `SELECT DISTINCT e.object_id AS section_id, e.actor_id AS account_id FROM audit_entries e JOIN sections s ON s.id = e.object_id
     WHERE e.action = 'edited' AND NOT EXISTS (
       SELECT 1 FROM section_writers w WHERE w.section_id = e.object_id AND w.account_id = e.actor_id)`,
  );
  const begins = new Map(
    (await acts(work))
      .filter(({ action, from, to }) => from !== to && marksWriting(action))
      .map(({ objectId, afterEntry }) => [objectId, afterEntry]),
  );
  const reports = await work.query<{ id: string; writingAfterEntry: number | null }>(
    'SELECT id, writing_after_entry FROM reports ORDER BY id',
  );
  const moved = reports.filter(({ id, writingAfterEntry }) => (begins.get(id) ?? null) !== writingAfterEntry);
  return lookOf(
    [
      ...gone.map(({ sectionId, accountId }) => `section ${sectionId}: ${accountId} wrote it`),
      ...moved.map(({ id }) => `report ${id}: since when writing counts`),
    ],
    `${begins.size} reports being written`,
  );
}

const marksWriting = (action: string): boolean =>
  action in reportEffects && reportEffects[action as ReportMove].marks.includes('writingAfterEntry');
