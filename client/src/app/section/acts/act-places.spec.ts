import type { SectionAction } from '@bafang/shared';
import type { SectionOffer } from '../section-desk';
import { placeActs } from './act-places';

const offer = (action: SectionAction, code?: string, variant?: string): SectionOffer => ({ action, ...(variant && { variant }), to: 'x', asks: [], refusals: code ? [{ code: code as 'waiver_asked' }] : [] });
const names = (offers: readonly SectionOffer[]) => offers.map(({ action, variant }) => (variant ? `${action}:${variant}` : action)).join(' ');

test.each([
  ['clerk', [offer('send')], 'send', '', ''],
  ['clerk and head in one person', [offer('send'), offer('submit'), offer('submit', undefined, 'waiver')], 'submit', '', 'submit:waiver'],
  ['head', [offer('submit'), offer('submit', undefined, 'waiver'), offer('recall'), offer('return')], 'submit', 'recall return', 'submit:waiver'],
  ['reviewer, refused', [offer('return'), offer('approve', 'conditions_open'), offer('waive', 'waiver_not_asked')], 'approve', 'return', 'waive'],
  ['reviewer, waiver asked', [offer('return'), offer('approve', 'waiver_asked'), offer('waive')], 'waive', 'return approve', ''],
  ['coordinator', [offer('plan'), offer('reopen')], 'reopen', '', 'plan'],
  ['nobody', [], '', '', ''],
] as const)('%s', (_, offers, first, beside, menu) => {
  const placed = placeActs(offers);
  expect([placed.first ? names([placed.first]) : '', names(placed.beside), names(placed.menu)]).toEqual([first, beside, menu]);
});
