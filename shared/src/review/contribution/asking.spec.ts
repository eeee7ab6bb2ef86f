import { roles, type ActingRole } from '../../units/roles.js';
import { outcome, refusals } from '../review.js';
import { reportStates, requestKinds, sectionStates } from '../states.js';
import { conditionsOf } from '../testing/picture.js';
import { asksFor, askTables, type AskAct, type AskContext, type AskedUnit } from './asking.js';

const water: AskedUnit = {
  name: '市水务局',
  outside: false,
  hasHead: true,
  askedAlready: false,
  leadsSection: false,
};
const calm: AskContext = {
  state: 'drafting',
  reportState: 'drafting',
  roles: [],
  digest: 'd1',
  units: [water],
  today: '2018-12-03',
};
const full: AskAct = {
  question: '今年新建、改造的污水处理设施各多少座？',
  wants: ['text'],
  dueDate: '2018-12-12',
  unitIds: ['u1'],
  digest: 'd1',
};

test('who asks whom for what, and in which states of the section or the report', () => {
  const who = (about: 'section' | 'whole', variant: 'material' | 'opinion') =>
    (about === 'section' ? sectionStates : reportStates).flatMap((state) => {
      const able = roles.filter(
        (role) => !refusals(askTables[about], 'ask', { ...calm, state, roles: [role] }, { ...full, variant }).length,
      );
      return able.length ? [[state, ...able]] : [];
    });
  expect({
    'material for a section': who('section', 'material'),
    'opinion on a section': who('section', 'opinion'),
    'material for an area or the whole': who('whole', 'material'),
    'opinion on an area or the whole': who('whole', 'opinion'),
  }).toEqual({
    'material for a section': [
      ['drafting', 'clerk', 'unit_head'],
      ['returned', 'clerk', 'unit_head'],
    ],
    'opinion on a section': [
      ['submitted', 'reviewer', 'coordinator', 'bureau_head'],
      ['approved', 'reviewer', 'coordinator', 'bureau_head'],
      ['stale', 'reviewer', 'coordinator', 'bureau_head'],
      ['waived', 'reviewer', 'coordinator', 'bureau_head'],
    ],
    'material for an area or the whole': [['drafting', 'coordinator']],
    'opinion on an area or the whole': [['drafting', 'reviewer', 'coordinator', 'bureau_head']],
  });
});

test('who may ask is offered it, before anything is written', () => {
  const states = { section: sectionStates, whole: reportStates };
  for (const about of ['section', 'whole'] as const)
    for (const state of states[about])
      for (const role of roles) {
        const context = { ...calm, state, roles: [role] };
        const may = requestKinds.filter(
          (variant) => !refusals(askTables[about], 'ask', context, { ...full, variant }).length,
        );
        expect([about, state, role, asksFor(about, context)]).toEqual([about, state, role, may]);
      }
  expect(asksFor('section', { ...calm, roles: ['clerk'], reportState: 'signing' })).toEqual([]);
});

type Params = Record<string, unknown> | null;
type Case = [code: string, change: Partial<AskContext>, act: Partial<AskAct>, params: Params];
const both: Case[] = [
  ['report_not_drafting', { reportState: 'signing' }, {}, { reportState: 'signing' }],
  ['question_missing', {}, { question: ' 　' }, null],
  ['due_date_missing', {}, { dueDate: undefined }, null],
  ['due_date_past', {}, { dueDate: '2018-12-02' }, null],
  ['units_missing', { units: [] }, { unitIds: [] }, null],
  [
    'units_outside',
    { units: [water, { ...water, name: '市法院', outside: true, hasHead: false }] },
    {},
    { count: 1, units: ['市法院'] },
  ],
  ['units_without_head', { units: [{ ...water, hasHead: false }] }, {}, { count: 1, units: ['市水务局'] }],
  ['units_asked_already', { units: [{ ...water, askedAlready: true }] }, {}, { count: 1, units: ['市水务局'] }],
  ['lead_unit_asked', { units: [{ ...water, leadsSection: true }] }, {}, { count: 1, units: ['市水务局'] }],
];
const cases: Record<'material' | 'opinion', Case[]> = {
  material: [...both, ['wants_missing', {}, { wants: [] }, null]],
  opinion: [...both, ['digest_missing', {}, { digest: undefined }, null], ['text_changed', {}, { digest: 'd0' }, null]],
};
const places: Record<'material' | 'opinion', { state: AskContext['state']; roles: ActingRole[] }> = {
  material: { state: 'drafting', roles: ['clerk'] },
  opinion: { state: 'submitted', roles: ['reviewer'] },
};
const kinds = ['material', 'opinion'] as const;

describe.each(kinds)('%s', (variant) => {
  test.each(cases[variant])('%s', (code, change, act, params) => {
    const context = { ...calm, ...places[variant] };
    const refusal = { code, ...(params && { params }) };
    expect(refusals(askTables.section, 'ask', { ...context, ...change }, { ...full, variant, ...act })).toEqual([
      refusal,
    ]);
    expect(outcome(askTables.section, 'ask', context, { ...full, variant }).to).toBe('asked');
  });
});

test('no condition goes untested', () => {
  const tested = kinds.flatMap((kind) => cases[kind].map(([code]) => `ask ${kind}: ${code}`));
  expect(conditionsOf(askTables.section).filter((one) => !tested.includes(one))).toEqual([]);
  expect(conditionsOf(askTables.whole).filter((one) => !tested.includes(one))).toEqual([]);
});
