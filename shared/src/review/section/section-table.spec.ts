import { roles, type ActingRole } from '../../units/roles.js';
import { checklist, offers, outcome, refusals } from '../review.js';
import { sectionActions, sectionStates, type SectionAction, type SectionState } from '../states.js';
import { conditionsOf, drawn, lines } from '../testing/picture.js';
import type { SectionAct, SectionContext } from './section-context.js';
import { standsInTheWay, sectionTable } from './section-table.js';

const calm: SectionContext = {
  state: 'drafting',
  reportState: 'drafting',
  roles: [],
  involvement: {},
  digest: 'd1',
  leadUnitId: 'u1',
  leadUnitHasHead: true,
  dueDate: '2018-12-14',
  today: '2018-12-13',
  empty: false,
  ownSuggestions: 0,
  undecidedSuggestions: 0,
  errors: 0,
  outdatedFigures: [],
  carried: null,
  openConditions: 0,
  awaitedOpinions: [],
  undisposedObjections: [],
  waiverAsked: false,
  templateRequires: false,
  openedByNextDesk: false,
  nextDeskHasNobody: false,
  urgedToday: false,
};
const full: SectionAct = { reason: '材料不全', dueDate: '2018-12-20', digest: 'd1', rung: 'clerk' };
/** The facts that an action needs beyond calm. */
const wanted: Partial<Record<SectionAction, Partial<SectionContext>>> = {
  waive: { waiverAsked: true },
  outdate: { outdatedFigures: ['行政复议案件'] },
};
const letters: Record<SectionState, string> = {
  unassigned: 'U',
  assigned: 'A',
  drafting: 'D',
  unit_review: 'H',
  submitted: 'S',
  returned: 'R',
  approved: 'P',
  stale: 'T',
  waived: 'W',
};

describe('who may do what from which state', () => {
  const axes = { states: sectionStates, actions: sectionActions, letters };
  const draw = (role: ActingRole) =>
    drawn(sectionTable, axes, role, (action, state) => ({
      context: { ...calm, ...wanted[action], state, roles: [role] },
      act: full,
    }));

  // columns:     assign plan decline start send submit recall return approve waive outdate reconfirm reopen urge
  const pictures: Partial<Record<ActingRole, string>> = {
    clerk: `
      unassigned  – – · · · – · – – – – – – –
      assigned    – – U D · – · – – – – – – –
      drafting    – – · · H – · – – – – – – –
      unit_review – – · · · – D – – – – – – –
      submitted   – – · · · – · – – – – – – –
      returned    – – · · H – · – – – – – – –
      approved    – – · · · – · – – – – – – –
      stale       – – · · · – · – – – – – – –
      waived      – – · · · – · – – – – – – –`,
    unit_head: `
      unassigned  – – · · – · · · – – – – – –
      assigned    – – U D – · · · – – – – – –
      drafting    – – · · – S · · – – – – – –
      unit_review – – · · – S D R – – – – – –
      submitted   – – · · – · D · – – – – – –
      returned    – – · · – S · · – – – – – –
      approved    – – · · – · · · – – – – – –
      stale       – – · · – · · · – – – – – –
      waived      – – · · – · · · – – – – – –`,
    reviewer: `
      unassigned  – – – – – – – · · · – · – ·
      assigned    – – – – – – – · · · – · – A
      drafting    – – – – – – – · · · – · – D
      unit_review – – – – – – – · · · – · – H
      submitted   – – – – – – – R P W – · – ·
      returned    – – – – – – – · · · – · – R
      approved    – – – – – – – · · · – · – ·
      stale       – – – – – – – R · · – P – ·
      waived      – – – – – – – · · · – · – ·`,
    coordinator: `
      unassigned  A U – – – – – · – – – – · ·
      assigned    A A – – – – – · – – – – · A
      drafting    A D – – – – – · – – – – · D
      unit_review · H – – – – – · – – – – · H
      submitted   · S – – – – – R – – – – · ·
      returned    A R – – – – – · – – – – · R
      approved    · P – – – – – · – – – – R ·
      stale       · T – – – – – R – – – – · ·
      waived      · · – – – – – · – – – – R ·`,
    bureau_head: `
      unassigned  – – – – – – – · · · – · · –
      assigned    – – – – – – – · · · – · · –
      drafting    – – – – – – – · · · – · · –
      unit_review – – – – – – – · · · – · · –
      submitted   – – – – – – – R P W – · · –
      returned    – – – – – – – · · · – · · –
      approved    – – – – – – – · · · – · R –
      stale       – – – – – – – R · · – P · –
      waived      – – – – – – – · · · – · R –`,
    system: `
      unassigned  – – – – – – – – – – · – – –
      assigned    – – – – – – – – – – · – – –
      drafting    – – – – – – – – – – · – – –
      unit_review – – – – – – – – – – · – – –
      submitted   – – – – – – – – – – · – – –
      returned    – – – – – – – – – – · – – –
      approved    – – – – – – – – – – T – – –
      stale       – – – – – – – – – – · – – –
      waived      – – – – – – – – – – · – – –`,
  };
  const nothing = sectionStates.map((state) => `${state.padEnd(11)} ${sectionActions.map(() => '–').join(' ')}`);

  test.each([...roles, 'system' as const])('%s', (role) => {
    const picture = pictures[role];
    expect(draw(role)).toEqual(picture ? lines(picture) : nothing);
  });

  test('a report that is not in drafting stops all but outdate', () => {
    const reportStates = ['planned', 'signing', 'signed', 'published'] as const;
    for (const { action, variant, from, who } of sectionTable) {
      const refusing = reportStates.filter((reportState) => {
        const context = { ...calm, ...wanted[action], reportState, state: from[0]!, roles: who };
        return refusals(sectionTable, action, context, { ...full, variant: variant as 'waiver' }).some(
          ({ code }) => code === 'report_not_drafting',
        );
      });
      expect([action, refusing]).toEqual([
        action,
        action === 'outdate' ? ['planned', 'signed', 'published'] : reportStates,
      ]);
    }
  });
});

type Case = [
  code: string,
  action: SectionAction,
  who: ActingRole,
  state: SectionState,
  facts: Partial<SectionContext>,
  act?: SectionAct,
];
// prettier-ignore
const refused: Case[] = [
  ['lead_unit_missing', 'assign', 'coordinator', 'unassigned', { leadUnitId: null }],
  ['unit_cannot_lead', 'assign', 'coordinator', 'unassigned', { leadUnitId: null, proposedLead: { kind: 'government', hasHead: true } }, { leadUnitId: 'u2' }],
  ['unit_cannot_lead', 'assign', 'coordinator', 'unassigned', { leadUnitId: null, proposedLead: { kind: 'outside', hasHead: true } }, { leadUnitId: 'u2' }],
  ['lead_unit_without_head', 'assign', 'coordinator', 'drafting', { proposedLead: { kind: 'town', hasHead: false } }, { leadUnitId: 'u2', reason: '职能划转' }],
  ['lead_unit_without_head', 'assign', 'coordinator', 'drafting', { leadUnitHasHead: false }],
  ['due_date_missing', 'assign', 'coordinator', 'assigned', { dueDate: null }],
  ['reason_missing', 'assign', 'coordinator', 'drafting', {}, { leadUnitId: 'u2' }],
  ['lead_unit_stays', 'plan', 'coordinator', 'submitted', {}, { leadUnitId: 'u2' }],
  ['reason_missing', 'decline', 'clerk', 'assigned', {}],
  ['reason_missing', 'decline', 'clerk', 'assigned', {}, { reason: ' 　' }],
  ['section_empty', 'send', 'clerk', 'drafting', { empty: true }, { digest: 'd1' }],
  ['own_suggestions_undecided', 'send', 'clerk', 'drafting', { ownSuggestions: 1 }, { digest: 'd1' }],
  ['errors_not_set_aside', 'send', 'clerk', 'drafting', { errors: 2 }, { digest: 'd1' }],
  ['figures_out_of_date', 'send', 'clerk', 'returned', { outdatedFigures: ['结案率'] }, { digest: 'd1' }],
  ['no_active_head', 'send', 'clerk', 'drafting', { leadUnitHasHead: false }, { digest: 'd1' }],
  ['carried_over_limit', 'send', 'clerk', 'drafting', { carried: { share: 51, limit: 50 } }, { digest: 'd1' }],
  ['carried_over_limit', 'submit', 'unit_head', 'unit_review', { carried: { share: 51, limit: 50 } }, { digest: 'd1', reason: ' ' }],
  ['digest_missing', 'send', 'clerk', 'drafting', {}],
  ['text_changed', 'send', 'clerk', 'drafting', {}, { digest: 'd0' }],
  ['section_empty', 'submit', 'unit_head', 'drafting', { empty: true }, { digest: 'd1' }],
  ['own_suggestions_undecided', 'submit', 'unit_head', 'drafting', { ownSuggestions: 1 }, { digest: 'd1' }],
  ['errors_not_set_aside', 'submit', 'unit_head', 'unit_review', { errors: 1 }, { digest: 'd1' }],
  ['figures_out_of_date', 'submit', 'unit_head', 'returned', { outdatedFigures: ['结案率'] }, { digest: 'd1' }],
  ['digest_missing', 'submit', 'unit_head', 'drafting', {}],
  ['text_changed', 'submit', 'unit_head', 'unit_review', {}, { digest: 'd0' }],
  ['reason_missing', 'submit', 'unit_head', 'drafting', { empty: true }, { variant: 'waiver', digest: 'd1' }],
  ['digest_missing', 'submit', 'unit_head', 'drafting', {}, { variant: 'waiver', reason: '无此事项' }],
  ['text_changed', 'submit', 'unit_head', 'drafting', {}, { variant: 'waiver', digest: 'd0', reason: '无此事项' }],
  ['opened_by_next_desk', 'recall', 'clerk', 'unit_review', { openedByNextDesk: true }],
  ['opened_by_next_desk', 'recall', 'unit_head', 'submitted', { openedByNextDesk: true }],
  ['reason_missing', 'return', 'unit_head', 'unit_review', {}],
  ['reason_missing', 'return', 'reviewer', 'submitted', {}, { dueDate: '2018-12-20' }],
  ['due_date_missing', 'return', 'reviewer', 'stale', { openConditions: 1 }],
  ['due_date_past', 'return', 'reviewer', 'submitted', {}, { reason: '补充数据', dueDate: '2018-12-12' }],
  ['separation_wrote', 'approve', 'reviewer', 'submitted', { involvement: { wrote: true } }, { digest: 'd1' }],
  ['separation_submitted', 'approve', 'bureau_head', 'submitted', { involvement: { submitted: true } }, { digest: 'd1' }],
  ['waiver_asked', 'approve', 'reviewer', 'submitted', { waiverAsked: true }, { digest: 'd1' }],
  ['section_empty', 'approve', 'reviewer', 'submitted', { empty: true }, { digest: 'd1' }],
  ['own_suggestions_undecided', 'approve', 'reviewer', 'submitted', { ownSuggestions: 1 }, { digest: 'd1' }],
  ['errors_not_set_aside', 'approve', 'reviewer', 'submitted', { errors: 1 }, { digest: 'd1' }],
  ['figures_out_of_date', 'approve', 'reviewer', 'submitted', { outdatedFigures: ['结案率'] }, { digest: 'd1' }],
  ['digest_missing', 'approve', 'reviewer', 'submitted', {}],
  ['conditions_open', 'approve', 'reviewer', 'submitted', { openConditions: 1 }, { digest: 'd1' }],
  ['suggestions_undecided', 'approve', 'reviewer', 'submitted', { undecidedSuggestions: 1 }, { digest: 'd1' }],
  ['opinions_awaited', 'approve', 'reviewer', 'submitted', { awaitedOpinions: ['市水务局'] }, { digest: 'd1' }],
  ['objections_undisposed', 'approve', 'reviewer', 'submitted', { undisposedObjections: ['市水务局'] }, { digest: 'd1' }],
  ['text_changed', 'approve', 'reviewer', 'submitted', {}, { digest: 'd0' }],
  ['separation_wrote', 'waive', 'reviewer', 'submitted', { waiverAsked: true, involvement: { wrote: true } }],
  ['separation_submitted', 'waive', 'bureau_head', 'submitted', { waiverAsked: true, involvement: { submitted: true } }],
  ['waiver_not_asked', 'waive', 'reviewer', 'submitted', {}],
  ['required_by_template', 'waive', 'reviewer', 'submitted', { waiverAsked: true, templateRequires: true }],
  ['figures_current', 'outdate', 'system', 'approved', {}],
  ['separation_wrote', 'reconfirm', 'reviewer', 'stale', { involvement: { wrote: true } }, { digest: 'd1' }],
  ['separation_submitted', 'reconfirm', 'reviewer', 'stale', { involvement: { submitted: true } }, { digest: 'd1' }],
  ['conditions_open', 'reconfirm', 'reviewer', 'stale', { openConditions: 1 }, { digest: 'd1' }],
  ['figures_out_of_date', 'reconfirm', 'reviewer', 'stale', { outdatedFigures: ['结案率'] }, { digest: 'd1' }],
  ['digest_missing', 'reconfirm', 'reviewer', 'stale', {}],
  ['text_changed', 'reconfirm', 'reviewer', 'stale', {}, { digest: 'd0' }],
  ['reason_missing', 'reopen', 'coordinator', 'waived', {}, { dueDate: '2018-12-20' }],
  ['due_date_missing', 'reopen', 'bureau_head', 'approved', {}, { reason: '补充数据' }],
  ['due_date_past', 'reopen', 'coordinator', 'waived', {}, { reason: '补充数据', dueDate: '2018-12-12' }],
  ['rung_missing', 'urge', 'coordinator', 'returned', {}],
  ['urged_today', 'urge', 'reviewer', 'drafting', { urgedToday: true }, { rung: 'unit_head' }],
];

describe('what is refused', () => {
  test.each(refused)('%s: %s by %s from %s', (code, action, who, state, facts, act = {}) => {
    const context = { ...calm, state, roles: [who], ...facts };
    expect(refusals(sectionTable, action, context, act).map((refusal) => refusal.code)).toEqual([code]);
  });

  test('no condition of any action goes without its case', () => {
    const cases = refused.map(
      ([code, action, , , , act]) => `${action}${act?.variant ? ` ${act.variant}` : ''}: ${code}`,
    );
    const conditions = conditionsOf(sectionTable).filter((condition) => !condition.endsWith('report_not_drafting'));
    expect([...new Set(cases)].sort()).toEqual(conditions);
  });

  test('params say how many, which figures, and in which state', () => {
    const context: SectionContext = { ...calm, roles: ['clerk'], errors: 2, outdatedFigures: ['结案率'] };
    expect(refusals(sectionTable, 'send', context, { digest: 'd1' })).toEqual([
      { code: 'errors_not_set_aside', params: { count: 2 } },
      { code: 'figures_out_of_date', params: { figures: ['结案率'] } },
    ]);
    expect(refusals(sectionTable, 'start', context, {})).toEqual([
      { code: 'wrong_state', params: { state: 'drafting' } },
    ]);
  });
});

describe('what is allowed after all', () => {
  // prettier-ignore
  const allowed: [what: string, action: SectionAction, who: ActingRole, state: SectionState, facts: Partial<SectionContext>, act: SectionAct, to: SectionState][] = [
    ['a first lead unit needs no reason', 'assign', 'coordinator', 'unassigned', { leadUnitId: null, proposedLead: { kind: 'division', hasHead: true } }, { leadUnitId: 'u2' }, 'assigned'],
    ['the same unit again needs no reason', 'assign', 'coordinator', 'returned', {}, { leadUnitId: 'u1' }, 'assigned'],
    ['免报 in place of text', 'submit', 'unit_head', 'returned', { empty: true, errors: 3 }, { variant: 'waiver', reason: '无此事项', digest: 'd1' }, 'submitted'],
    ['the head takes back what the head opened', 'recall', 'unit_head', 'unit_review', { openedByNextDesk: true }, {}, 'drafting'],
    ['recall where nobody is left to return it', 'recall', 'clerk', 'unit_review', { openedByNextDesk: true, nextDeskHasNobody: true }, {}, 'drafting'],
    ['an open condition says why', 'return', 'unit_head', 'unit_review', { openConditions: 1 }, {}, 'returned'],
    ['a figure goes stale while the report is signing', 'outdate', 'system', 'approved', { reportState: 'signing', outdatedFigures: ['结案率'] }, {}, 'stale'],
  ];
  test.each(allowed)('%s', (_, action, who, state, facts, act, to) => {
    expect(outcome(sectionTable, action, { ...calm, state, roles: [who], ...facts }, act)).toEqual({
      to,
      role: who,
      refusals: [],
    });
  });

  test('of two roles the better one counts', () => {
    const context: SectionContext = {
      ...calm,
      state: 'unit_review',
      roles: ['clerk', 'unit_head'],
      openedByNextDesk: true,
    };
    expect(refusals(sectionTable, 'recall', context, {})).toEqual([]);
  });
});

describe('offers', () => {
  const of = (facts: Partial<SectionContext>) => offers(sectionTable, { ...calm, ...facts });

  test('a head is offered both ways of submitting, and the conditions of each', () => {
    expect(of({ roles: ['unit_head'], empty: true })).toEqual([
      {
        action: 'submit',
        to: 'submitted',
        asks: [
          { input: 'digest', required: true },
          { input: 'reason', required: false },
        ],
        refusals: [{ code: 'section_empty' }],
      },
      {
        action: 'submit',
        variant: 'waiver',
        to: 'submitted',
        asks: [
          { input: 'reason', required: true },
          { input: 'digest', required: true },
        ],
        refusals: [],
      },
    ]);
  });

  test('what a dialog asks for is listed, not refused; a reason is needed only where a unit loses the section', () => {
    expect(of({ roles: ['coordinator'], state: 'drafting' })).toEqual([
      {
        action: 'assign',
        to: 'assigned',
        asks: [
          { input: 'leadUnitId', required: false },
          { input: 'dueDate', required: false },
          { input: 'reason', required: false },
        ],
        refusals: [],
      },
      {
        action: 'plan',
        to: 'drafting',
        asks: [
          { input: 'supportingUnitIds', required: false },
          { input: 'dueDate', required: false },
          { input: 'wordLimit', required: false },
        ],
        refusals: [],
      },
      {
        action: 'urge',
        to: 'drafting',
        asks: [
          { input: 'rung', required: true },
          { input: 'note', required: false },
        ],
        refusals: [],
      },
    ]);
  });

  test('an open condition takes the place of the reason for a return', () => {
    const asks = (openConditions: number) =>
      of({ roles: ['reviewer'], state: 'submitted', openConditions }).find(({ action }) => action === 'return')?.asks;
    expect(asks(0)).toEqual([
      { input: 'reason', required: true },
      { input: 'dueDate', required: true },
    ]);
    expect(asks(1)).toEqual([
      { input: 'reason', required: false },
      { input: 'dueDate', required: true },
    ]);
  });

  test('nothing is offered to the wrong role, in the wrong state, or while the report is not drafted', () => {
    expect(of({ roles: ['sysadmin', 'leader', 'publisher'] })).toEqual([]);
    expect(of({ roles: ['clerk'], state: 'approved' })).toEqual([]);
    expect(of({ roles: ['coordinator', 'clerk'], reportState: 'signing' })).toEqual([]);
  });

  test('an offer without refusals is an act that passes once its inputs are given', () => {
    for (const state of sectionStates) {
      for (const offer of of({ state, roles: [...roles] }).filter((candidate) => !candidate.refusals.length)) {
        const act = { ...full, variant: offer.variant as 'waiver' };
        expect([
          state,
          offer.action,
          outcome(sectionTable, offer.action, { ...calm, state, roles: [...roles] }, act),
        ]).toEqual([state, offer.action, { to: offer.to, role: expect.any(String), refusals: [] }]);
      }
    }
  });

  test('an act is done in a role of the row that lets it through', () => {
    const roleOf = (action: 'recall' | 'return', state: SectionState, ...held: ActingRole[]) =>
      outcome(sectionTable, action, { ...calm, state, roles: held, openedByNextDesk: true }, full).role;
    expect(roleOf('return', 'submitted', 'bureau_head', 'reviewer', 'unit_head')).toBe('reviewer');
    expect(roleOf('return', 'unit_review', 'bureau_head', 'reviewer', 'unit_head')).toBe('unit_head');
    expect(roleOf('recall', 'unit_review', 'clerk', 'unit_head')).toBe('unit_head');
    expect(roleOf('recall', 'submitted', 'unit_head')).toBeUndefined();
  });

  test('a person in two roles is offered an action once, in its easier row', () => {
    const recall = of({ roles: ['clerk', 'unit_head'], state: 'unit_review', openedByNextDesk: true }).filter(
      ({ action }) => action === 'recall',
    );
    expect(recall).toEqual([{ action: 'recall', to: 'drafting', asks: [], refusals: [] }]);
  });
});

test('the checklist of an action shows every guard, met or not', () => {
  expect(checklist(sectionTable, 'send', { ...calm, errors: 2 })).toEqual([
    { code: 'section_empty', ok: true },
    { code: 'own_suggestions_undecided', ok: true },
    { code: 'errors_not_set_aside', ok: false, params: { count: 2 } },
    { code: 'figures_out_of_date', ok: true },
    { code: 'no_active_head', ok: true },
  ]);
});

test.each([
  ['errors_not_set_aside', { errors: 1 }],
  ['carried_over_limit', { carried: { share: 51, limit: 50 } }],
] as const)('%s is looked for wherever an act that is open asks for none, and only there', (code, facts) => {
  for (const state of sectionStates)
    for (const role of roles) {
      const context = { ...calm, ...facts, state, roles: [role] };
      const asked = sectionTable.some(({ action, variant }) =>
        refusals(sectionTable, action, context, { variant: variant as 'waiver' }).some(
          (refusal) => refusal.code === code,
        ),
      );
      expect([state, role, standsInTheWay(code, state, [role])]).toEqual([state, role, asked]);
    }
});

test('a text that stands mostly as last year needs a word why, and no more', () => {
  const over = { ...calm, roles: ['clerk'] as const, carried: { share: 51, limit: 50 } };
  const asks = (context: SectionContext) =>
    offers(sectionTable, context)
      .find(({ action }) => action === 'send')!
      .asks.find(({ input }) => input === 'reason');
  expect(asks(over)).toEqual({ input: 'reason', required: true });
  expect(asks({ ...over, carried: { share: 50, limit: 50 } })).toEqual({ input: 'reason', required: false });
  expect(refusals(sectionTable, 'send', over, { digest: 'd1', reason: '机构职责没有变化。' })).toEqual([]);
});
