import type { OutlineChange, OutlineLine, ReportOverview, SectionLine, UnitRef } from '@bafang/shared';

/** What the plan says of a section; what is absent stays. */
export interface Assign {
  readonly sectionId: string;
  readonly leadUnit?: UnitRef | null;
  readonly supportingUnitIds?: readonly string[];
  readonly dueDate?: string | null;
  readonly wordLimit?: number | null;
  /** Asked where a unit loses the section after the year was opened. */
  readonly reason?: string;
}

/** One write: a change of the outline, or of the plan of many sections at once. */
export type Change = { readonly outline: OutlineChange } | { readonly assign: readonly Assign[] };

type Lines = readonly OutlineLine[];
interface Found {
  readonly line: OutlineLine;
  readonly parentId: string | null;
  readonly position: number;
}

function findLine(lines: Lines, id: string, parentId: string | null = null): Found | null {
  for (const [position, line] of lines.entries()) {
    if (line.id === id) return { line, parentId, position };
    const inside = line.kind === 'section' ? null : findLine(line.children, id, line.id);
    if (inside) return inside;
  }
  return null;
}

const withPlan = (line: SectionLine, { leadUnit, supportingUnitIds, dueDate, wordLimit }: Assign): SectionLine => ({
  ...line,
  ...(leadUnit !== undefined && { leadUnit }),
  ...(supportingUnitIds !== undefined && { supportingUnitIds: [...supportingUnitIds] }),
  ...(dueDate !== undefined && { dueDate }),
  ...(wordLimit !== undefined && { wordLimit }),
});

const planned = (lines: Lines, plans: ReadonlyMap<string, Assign>): OutlineLine[] =>
  lines.map((line) => {
    if (line.kind !== 'section') return { ...line, children: planned(line.children, plans) };
    const plan = plans.get(line.id);
    return plan ? withPlan(line, plan) : line;
  });

/** The overview as it will be: a plan is shown at once, the outline waits for the server, which numbers it. */
export const foreseen = (overview: ReportOverview, change: Change): ReportOverview =>
  'assign' in change
    ? {
        ...overview,
        children: planned(overview.children, new Map(change.assign.map((plan) => [plan.sectionId, plan]))),
      }
    : overview;

function planBefore(overview: ReportOverview, plan: Assign): Assign[] {
  const before = findLine(overview.children, plan.sectionId)?.line;
  if (before?.kind !== 'section') return [];
  return [
    {
      sectionId: plan.sectionId,
      ...(plan.leadUnit !== undefined && { leadUnit: before.leadUnit }),
      ...(plan.supportingUnitIds !== undefined && { supportingUnitIds: before.supportingUnitIds }),
      ...(plan.dueDate !== undefined && { dueDate: before.dueDate }),
      ...(plan.wordLimit !== undefined && { wordLimit: before.wordLimit }),
    },
  ];
}

const childrenOf = (overview: ReportOverview, parentId: string | null): Lines => {
  const parent = parentId === null ? null : findLine(overview.children, parentId)?.line;
  if (parentId === null) return overview.children;
  return parent && parent.kind !== 'section' ? parent.children : [];
};

/** The line that a change added: the one that was not there before. */
export function addedLine(before: ReportOverview, after: ReportOverview, parentId: string | null): OutlineLine | null {
  const known = new Set(childrenOf(before, parentId).map(({ id }) => id));
  return childrenOf(after, parentId).find(({ id }) => !known.has(id)) ?? null;
}

function back({ line, parentId, position }: Found): OutlineChange {
  if (line.kind !== 'section') return { op: 'add_heading', kind: line.kind, parentId, position, heading: line.heading };
  return { op: 'add_section', parentId, position, heading: line.heading, numbered: line.numbered };
}

/** What a line that comes back has lost: its plan. */
function planAgain(line: OutlineLine, added: OutlineLine | null): Change[] {
  if (line.kind !== 'section' || !added) return [];
  const { leadUnit, supportingUnitIds, dueDate, wordLimit } = line;
  return [{ assign: [{ sectionId: added.id, leadUnit, supportingUnitIds, dueDate, wordLimit }] }];
}

const renamedIn = (outline: OutlineChange, from: string, to: string): OutlineChange => ({
  ...outline,
  ...('id' in outline && outline.id === from && { id: to }),
  ...('parentId' in outline && outline.parentId === from && { parentId: to }),
});

/** The change with a line that came back under another id. */
export const withNewId = (change: Change, from: string, to: string): Change =>
  'outline' in change
    ? { outline: renamedIn(change.outline, from, to) }
    : { assign: change.assign.map((plan) => (plan.sectionId === from ? { ...plan, sectionId: to } : plan)) };

/** A change's inverse. `then` goes on from the overview that the inverse led to. */
export interface Inverse {
  readonly change: Change;
  readonly then?: (before: ReportOverview, after: ReportOverview) => Change[];
  /** The line that it brings back, under a new id. */
  readonly brings?: { readonly id: string; readonly parentId: string | null };
}

/** What takes a change back; null where nothing does (a unit that lost a section after opening keeps the record). */
export function inverseOf(change: Change, before: ReportOverview, after: ReportOverview): Inverse | null {
  if ('assign' in change) {
    const moved = before.state !== 'planned' && change.assign.some(({ leadUnit }) => leadUnit !== undefined);
    return moved ? null : { change: { assign: change.assign.flatMap((plan) => planBefore(before, plan)) } };
  }
  const { outline } = change;
  if (outline.op === 'add_section' || outline.op === 'add_heading') {
    const added = addedLine(before, after, outline.parentId);
    return added && { change: { outline: { op: 'remove', id: added.id } } };
  }
  const found = findLine(before.children, outline.id);
  if (!found) return null;
  if (outline.op === 'move')
    return { change: { outline: { op: 'move', id: outline.id, parentId: found.parentId, position: found.position } } };
  if (outline.op === 'rename')
    return found.line.heading === null
      ? null
      : { change: { outline: { op: 'rename', id: outline.id, heading: found.line.heading } } };
  return {
    change: { outline: back(found) },
    brings: { id: outline.id, parentId: found.parentId },
    then: (was, is) => planAgain(found.line, addedLine(was, is, found.parentId)),
  };
}
