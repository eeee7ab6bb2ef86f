import { type AnswerView, type ContributionState, documentFromParagraphs } from '@bafang/shared';

/** An answer of a unit of no place, as far as a spec says what it is like. */
export const answerOf = (unit: string, state: ContributionState, change: Partial<AnswerView> = {}): AnswerView => ({
  id: unit,
  unit: { id: unit, name: `某市${unit}人民政府`, shortName: unit },
  state,
  version: 1,
  enteredAt: '2018-12-10T08:00:00.000Z',
  dueDate: '2018-12-12',
  reads: 'whole',
  body: null,
  figures: {},
  verdict: null,
  note: '',
  words: 0,
  attachments: [],
  digest: null,
  reason: null,
  disposition: null,
  passages: [],
  offers: [],
  ...change,
});

export const saying = (...paragraphs: string[]): Partial<AnswerView> => ({ body: documentFromParagraphs(paragraphs) });
