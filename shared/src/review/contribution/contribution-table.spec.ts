import { type ActingRole, bureauRoles, roles, unitRoles } from '../../units/roles.js';
import { heard, offers, outcome, refusals } from '../review.js';
import { contributionActions, contributionStates, type ContributionAction, type ContributionState } from '../states.js';
import { conditionsOf, drawn, lines } from '../testing/picture.js';
import type { ContributionAct, ContributionContext } from './contribution-context.js';
import { answerTable, askerTables } from './contribution-table.js';

const calm: ContributionContext = {
  state: 'asked',
  kind: 'material',
  reportState: 'drafting',
  roles: [],
  digest: 'd1',
  empty: false,
  text: '每周出庭。\n写明争议焦点。',
  takesOver: true,
  verdict: null,
  verdictExplained: false,
  dueDate: '2018-12-10',
  today: '2018-12-13',
  urgedToday: false,
  openedByNextDesk: false,
};
const objects: Partial<ContributionContext> = { kind: 'opinion', verdict: 'disagree', verdictExplained: true };
const full: ContributionAct = {
  reason: '口径不一致',
  dueDate: '2018-12-20',
  digest: 'd1',
  disposition: 'not_adopted',
  rung: 'clerk',
  passage: '每周出庭。',
};
/** The facts that an action needs beyond calm. */
const wanted: Partial<Record<ContributionAction, Partial<ContributionContext>>> = { dispose: objects };
const letters: Record<ContributionState, string> = {
  asked: 'A',
  checking: 'C',
  sent: 'S',
  nothing: 'N',
  returned: 'R',
  used: 'U',
  set_aside: 'I',
  disposed: 'D',
  lapsed: 'L',
  withdrawn: 'W',
};
const tables = { answers: answerTable, asked: askerTables.unit, 'asked as the bureau': askerTables.bureau };

describe('who may do what from which state', () => {
  const axes = { states: contributionStates, actions: contributionActions, letters };
  const draw = (side: keyof typeof tables, role: ActingRole) =>
    drawn(tables[side], axes, role, (action, state) => ({
      context: { ...calm, ...wanted[action], state, roles: [role] },
      act: full,
    }));

  // columns: send submit nothing recall return use set_aside dispose lapse extend withdraw urge
  const pictures: [side: keyof typeof tables, who: readonly ActingRole[], picture: string][] = [
    [
      'answers',
      ['clerk'],
      `
        asked     C – – · – – – – – – – –
        checking  · – – A – – – – – – – –
        sent      · – – · – – – – – – – –
        nothing   · – – · – – – – – – – –
        returned  C – – · – – – – – – – –
        used      · – – · – – – – – – – –
        set_aside · – – · – – – – – – – –
        disposed  · – – · – – – – – – – –
        lapsed    · – – · – – – – – – – –
        withdrawn · – – · – – – – – – – –`,
    ],
    [
      'answers',
      ['unit_head'],
      `
        asked     – S N · · – – – – – – –
        checking  – S N A R – – – – – – –
        sent      – · · A · – – – – – – –
        nothing   – · · A · – – – – – – –
        returned  – S N · · – – – – – – –
        used      – · · · · – – – – – – –
        set_aside – · · · · – – – – – – –
        disposed  – · · · · – – – – – – –
        lapsed    – · · · · – – – – – – –
        withdrawn – · · · · – – – – – – –`,
    ],
    [
      'asked',
      unitRoles,
      `
        asked     – – – – · · · · L A W A
        checking  – – – – · · · · L C W C
        sent      – – – – R U I D · · W ·
        nothing   – – – – R · · · · · W ·
        returned  – – – – · · · · L R W R
        used      – – – – · U I · · · · ·
        set_aside – – – – · · · · · · W ·
        disposed  – – – – · · · · · · · ·
        lapsed    – – – – · · · · · · W ·
        withdrawn – – – – · · · · · · · ·`,
    ],
    [
      'asked',
      ['coordinator'],
      `
        asked     – – – – – – – – – – – A
        checking  – – – – – – – – – – – C
        sent      – – – – – – – – – – – ·
        nothing   – – – – – – – – – – – ·
        returned  – – – – – – – – – – – R
        used      – – – – – – – – – – – ·
        set_aside – – – – – – – – – – – ·
        disposed  – – – – – – – – – – – ·
        lapsed    – – – – – – – – – – – ·
        withdrawn – – – – – – – – – – – ·`,
    ],
    [
      'asked as the bureau',
      bureauRoles,
      `
        asked     – – – – · · · · L A W A
        checking  – – – – · · · · L C W C
        sent      – – – – R U I D · · W ·
        nothing   – – – – R · · · · · W ·
        returned  – – – – · · · · L R W R
        used      – – – – · U I · · · · ·
        set_aside – – – – · · · · · · W ·
        disposed  – – – – · · · · · · · ·
        lapsed    – – – – · · · · · · W ·
        withdrawn – – – – · · · · · · · ·`,
    ],
  ];
  const nothing = contributionStates.map(
    (state) => `${state.padEnd(9)} ${contributionActions.map(() => '–').join(' ')}`,
  );
  const sides = Object.keys(tables) as (keyof typeof tables)[];

  test.each(sides.flatMap((side) => [...roles, 'system' as const].map((role) => [side, role] as const)))(
    'whoever %s, as %s',
    (side, role) => {
      const picture = pictures.find(([of, who]) => of === side && who.includes(role))?.[2];
      expect(draw(side, role)).toEqual(picture ? lines(picture) : nothing);
    },
  );
});

describe('why not', () => {
  type Case = [
    code: string,
    side: keyof typeof tables,
    action: ContributionAction,
    facts: Partial<ContributionContext>,
    act?: ContributionAct,
  ];
  const bare: ContributionAct = {};
  // prettier-ignore
  const cases: Case[] = [
    ['report_not_drafting', 'answers', 'send', { roles: ['clerk'], reportState: 'signing' }],
    ['digest_missing', 'answers', 'send', { roles: ['clerk'] }, bare],
    ['text_changed', 'answers', 'send', { roles: ['clerk'] }, { digest: 'd0' }],
    ['contribution_empty', 'answers', 'send', { roles: ['clerk'], empty: true }],
    ['verdict_missing', 'answers', 'send', { roles: ['clerk'], ...objects, verdict: null }],
    ['change_missing', 'answers', 'send', { roles: ['clerk'], ...objects, verdictExplained: false }],
    ['report_not_drafting', 'answers', 'submit', { roles: ['unit_head'], reportState: 'signing' }],
    ['digest_missing', 'answers', 'submit', { roles: ['unit_head'] }, bare],
    ['text_changed', 'answers', 'submit', { roles: ['unit_head'] }, { digest: 'd0' }],
    ['contribution_empty', 'answers', 'submit', { roles: ['unit_head'], empty: true }],
    ['verdict_missing', 'answers', 'submit', { roles: ['unit_head'], ...objects, verdict: null }],
    ['change_missing', 'answers', 'submit', { roles: ['unit_head'], ...objects, verdictExplained: false }],
    ['report_not_drafting', 'answers', 'nothing', { roles: ['unit_head'], reportState: 'signing' }],
    ['reason_missing', 'answers', 'nothing', { roles: ['unit_head'] }, bare],
    ['report_not_drafting', 'answers', 'recall', { roles: ['clerk'], state: 'checking', reportState: 'signing' }],
    ['opened_by_next_desk', 'answers', 'recall', { roles: ['clerk'], state: 'checking', openedByNextDesk: true }],
    ['opened_by_next_desk', 'answers', 'recall', { roles: ['unit_head'], state: 'sent', openedByNextDesk: true }],
    ['report_not_drafting', 'answers', 'return', { roles: ['unit_head'], state: 'checking', reportState: 'signing' }],
    ['reason_missing', 'answers', 'return', { roles: ['unit_head'], state: 'checking' }, bare],
    ['report_not_drafting', 'asked', 'return', { roles: ['clerk'], state: 'sent', reportState: 'signing' }],
    ['reason_missing', 'asked', 'return', { roles: ['clerk'], state: 'sent' }, { dueDate: '2018-12-20' }],
    ['due_date_missing', 'asked', 'return', { roles: ['clerk'], state: 'sent' }, { reason: '缺数据' }],
    ['due_date_past', 'asked', 'return', { roles: ['clerk'], state: 'sent' }, { reason: '缺数据', dueDate: '2018-12-12' }],
    ['report_not_drafting', 'asked', 'use', { roles: ['clerk'], state: 'sent', reportState: 'signing' }],
    ['wrong_state', 'asked', 'use', { roles: ['clerk'], state: 'sent', ...objects }],
    ['text_changed', 'asked', 'use', { roles: ['clerk'], state: 'sent' }, { passage: '每周开庭。' }],
    ['wrong_state', 'asked', 'use', { roles: ['clerk'], state: 'sent', takesOver: false }, { passage: '每周出庭。' }],
    ['passage_missing', 'asked', 'use', { roles: ['clerk'], state: 'used' }, bare],
    ['report_not_drafting', 'asked', 'set_aside', { roles: ['clerk'], state: 'sent', reportState: 'signing' }],
    ['wrong_state', 'asked', 'set_aside', { roles: ['clerk'], state: 'sent', ...objects }],
    ['reason_missing', 'asked', 'set_aside', { roles: ['clerk'], state: 'sent' }, bare],
    ['report_not_drafting', 'asked as the bureau', 'dispose', { roles: ['reviewer'], state: 'sent', ...objects, reportState: 'signing' }],
    ['wrong_state', 'asked as the bureau', 'dispose', { roles: ['reviewer'], state: 'sent' }],
    ['disposition_missing', 'asked as the bureau', 'dispose', { roles: ['reviewer'], state: 'sent', ...objects }, bare],
    ['reason_missing', 'asked as the bureau', 'dispose', { roles: ['reviewer'], state: 'sent', ...objects }, { disposition: 'adopted_in_part' }],
    ['report_not_drafting', 'asked', 'lapse', { roles: ['clerk'], reportState: 'signing' }],
    ['due_date_not_past', 'asked', 'lapse', { roles: ['clerk'], today: '2018-12-10' }],
    ['report_not_drafting', 'asked', 'extend', { roles: ['clerk'], reportState: 'signing' }],
    ['due_date_missing', 'asked', 'extend', { roles: ['clerk'] }, bare],
    ['due_date_past', 'asked', 'extend', { roles: ['clerk'] }, { dueDate: '2018-12-12' }],
    ['due_date_not_later', 'asked', 'extend', { roles: ['clerk'], dueDate: '2018-12-20' }, { dueDate: '2018-12-20' }],
    ['report_not_drafting', 'asked', 'withdraw', { roles: ['clerk'], reportState: 'signing' }],
    ['reason_missing', 'asked', 'withdraw', { roles: ['clerk'] }, bare],
    ['report_not_drafting', 'asked', 'urge', { roles: ['coordinator'], reportState: 'signing' }],
    ['rung_missing', 'asked', 'urge', { roles: ['coordinator'] }, bare],
    ['urged_today', 'asked', 'urge', { roles: ['coordinator'], urgedToday: true }],
  ];

  test.each(cases)('%s: whoever %s, %s', (code, side, action, facts, act = full) => {
    const calmly = { ...calm, ...wanted[action], roles: facts.roles!, ...(facts.state && { state: facts.state }) };
    expect(refusals(tables[side], action, { ...calm, ...facts }, act).map((one) => one.code)).toEqual([code]);
    expect(refusals(tables[side], action, calmly, full)).toEqual([]);
  });

  test('no condition goes untested', () => {
    const tested = new Set(cases.map(([code, side, action]) => `${side === 'answers'} ${action}: ${code}`));
    const all = [
      ...conditionsOf(answerTable).map((one) => `true ${one}`),
      ...conditionsOf(askerTables.bureau).map((one) => `false ${one}`),
    ];
    expect(all.filter((one) => !tested.has(one))).toEqual([]);
  });

  test('what is adopted needs no reason, and who says 无意见 to a text none', () => {
    const adopted: ContributionAct = { disposition: 'adopted' };
    const sent = { ...calm, ...objects, state: 'sent' as const, roles: bureauRoles };
    expect(refusals(askerTables.bureau, 'dispose', sent, adopted)).toEqual([]);
    expect(refusals(answerTable, 'nothing', { ...calm, kind: 'opinion', roles: unitRoles }, {})).toEqual([]);
  });
});

test('words of several lines are taken over however they are divided, and an answer may be used without any', () => {
  const use = (passage: string | undefined, facts: Partial<ContributionContext> = {}) =>
    refusals(askerTables.unit, 'use', { ...calm, state: 'sent', roles: ['clerk'], ...facts }, { passage });
  for (const passage of ['出庭。\n写明', '出庭。写明', '每周 出庭。\n\n写明争议焦点。'])
    expect([passage, use(passage)]).toEqual([passage, []]);
  expect(use(undefined, { takesOver: false })).toEqual([]);
  expect(use('写明争议焦点。每周出庭。').map(({ code }) => code)).toEqual(['text_changed']);
});

test('同意 is disposed by itself, every other verdict waits', () => {
  const to = (facts: Partial<ContributionContext>) =>
    outcome(answerTable, 'submit', { ...calm, ...facts, roles: ['unit_head'] }, full).to;
  expect(to({})).toBe('sent');
  expect(to({ ...objects, verdict: 'agree' })).toBe('disposed');
  expect(to({ ...objects, verdict: 'agree_if_changed' })).toBe('sent');
  expect(to(objects)).toBe('sent');
});

test('an offer without refusals is an act that passes once its inputs are given', () => {
  for (const table of Object.values(tables))
    for (const state of contributionStates)
      for (const facts of [{}, objects]) {
        const context = { ...calm, ...facts, state, roles: [...roles] };
        for (const offer of offers(table, context).filter(({ refusals: none }) => !none.length))
          expect([state, offer.action, refusals(table, offer.action, context, full)]).toEqual([
            state,
            offer.action,
            [],
          ]);
      }
});

test('of all that is sent along, an act hears what its row asks for or takes', () => {
  const act = { ...full, note: '请尽快' };
  const said = (table: typeof answerTable, action: ContributionAction, state: ContributionState, role: ActingRole) =>
    Object.keys(heard(table, action, { ...calm, state, roles: [role] }, act));
  expect(said(answerTable, 'return', 'checking', 'unit_head')).toEqual(['reason']);
  expect(said(askerTables.unit, 'return', 'sent', 'clerk')).toEqual(['reason', 'dueDate']);
  expect(said(askerTables.unit, 'urge', 'asked', 'clerk')).toEqual(['rung', 'note']);
  expect(said(askerTables.unit, 'use', 'sent', 'clerk')).toEqual(['passage']);
  expect(said(answerTable, 'recall', 'checking', 'clerk')).toEqual([]);
  expect(said(answerTable, 'submit', 'sent', 'clerk')).toEqual([]);
});
