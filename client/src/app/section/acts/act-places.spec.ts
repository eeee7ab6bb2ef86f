import type { SectionAction } from '@bafang/shared';
import { type SectionOffer, actLooks, asksWhyCarried, mayTurn, placeActs } from './act-places';

const offer = (action: SectionAction, code?: string, variant?: string): SectionOffer => ({
  action,
  ...(variant && { variant }),
  to: 'x',
  asks: [],
  refusals: code ? [{ code: code as 'waiver_asked' }] : [],
});
const names = (offers: readonly SectionOffer[]) =>
  offers.map(({ action, variant }) => (variant ? `${action}:${variant}` : action)).join(' ');

test.each([
  ['clerk', [offer('send')], 'send', '', '', 'drafting'],
  [
    'clerk and head in one person',
    [offer('send'), offer('submit'), offer('submit', undefined, 'waiver')],
    'submit',
    '',
    'submit:waiver',
    'drafting',
  ],
  [
    'head',
    [offer('submit'), offer('submit', undefined, 'waiver'), offer('recall'), offer('return')],
    'submit',
    'recall return',
    'submit:waiver',
    'drafting',
  ],
  [
    'reviewer, refused',
    [offer('return'), offer('approve', 'conditions_open'), offer('waive', 'waiver_not_asked')],
    'approve',
    'return',
    'waive',
    'drafting',
  ],
  [
    'reviewer, waiver asked',
    [offer('return'), offer('approve', 'waiver_asked'), offer('waive')],
    'waive',
    'return approve',
    '',
    'drafting',
  ],
  ['coordinator of what is approved', [offer('plan'), offer('reopen')], '', 'reopen', 'plan', 'approved'],
  ['coordinator of what nobody leads', [offer('assign'), offer('plan')], 'assign', '', 'plan', 'unassigned'],
  ['coordinator of what came back', [offer('assign'), offer('plan')], '', 'assign', 'plan', 'returned'],
  ['nobody', [], '', '', '', 'drafting'],
] as const)('%s', (_, offers, first, beside, menu, state) => {
  const placed = placeActs(offers, state);
  expect([placed.first ? names([placed.first]) : '', names(placed.beside), names(placed.menu)]).toEqual([
    first,
    beside,
    menu,
  ]);
});

test.each([
  ['nothing at fault, nothing found', [[]], 0, false],
  ['an error is new', [[]], 1, true],
  ['the same errors', [[{ code: 'errors_not_set_aside', params: { count: 2 } }], []], 2, false],
  ['one of two is mended', [[{ code: 'errors_not_set_aside', params: { count: 2 } }]], 1, true],
  ['the last is mended', [[{ code: 'errors_not_set_aside', params: { count: 1 } }]], 0, true],
  ['it was empty', [[{ code: 'section_empty' }]], 0, true],
  ['what another text does not change', [[{ code: 'unit_has_no_head' }]], 0, false],
])('a newer text asks for the offers anew where they may be others: %s', (_, refusals, errors, turns) => {
  const offers = refusals.map((each) => ({ ...offer('send'), refusals: each as SectionOffer['refusals'] }));
  expect(mayTurn(offers, errors)).toBe(turns);
});

test.each([
  ['send', undefined, true, true],
  ['submit', undefined, true, true],
  ['send', undefined, false, false],
  ['submit', 'waiver', true, false],
  ['return', undefined, true, false],
] as const)('%s %s: a word why is asked for what stands as last year', (action, variant, required, asked) => {
  const given = {
    ...offer(action),
    ...(variant && { variant }),
    asks: [{ input: 'reason', required }],
  } as SectionOffer;
  expect(asksWhyCarried(given)).toBe(asked);
  // written anew it may be below the limit
  expect(mayTurn([given], 0)).toBe(asked);
});

test('what is judged leads on to the next of the queue, whatever the judgement', () => {
  const onward = Object.entries(actLooks).filter(([, { goesOn }]) => goesOn);
  expect(onward.map(([action]) => action).sort()).toEqual(['approve', 'reconfirm', 'return', 'waive']);
});
