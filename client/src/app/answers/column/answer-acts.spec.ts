import type { AnswerView } from '@bafang/shared';
import { type Into, placeActs } from './answer-acts';

const say = { verb: (action: string) => action, refusal: () => 'refused' };
const use = (required: boolean, refused = false): AnswerView['offers'] => [
  {
    action: 'use',
    to: 'used',
    asks: [{ input: 'passage', required }],
    refusals: refused ? [{ code: 'report_not_drafting' }] : [],
  },
];
const words: Into = { chosen: true, refusal: '' };
const all: Into = { chosen: false, refusal: '' };
const sent: Into = { chosen: true, refusal: 'sent' };

test.each([
  ['an answer that came, without a text beside it', use(false), null, 'use'],
  ['an answer that came, all of it', use(false), all, 'use'],
  ['an answer that came, words of it', use(false), words, 'use'],
  ['an answer that came, while the section is away', use(false), sent, 'use: sent'],
  ['one that cannot be used at all', use(false, true), sent, 'use: refused'],
  ['a used one, without a text beside it', use(true), null, ''],
  ['a used one, with nothing chosen', use(true), all, ''],
  ['a used one, words of it', use(true), words, 'use'],
  ['a used one, while the section is away', use(true), sent, 'use: sent'],
])('%s', (_which, offers, into, drawn) => {
  const { first } = placeActs({ id: 'a', offers }, 'material', say, into);
  expect([first?.words, first?.refusal?.text].filter(Boolean).join(': ')).toBe(drawn);
});
