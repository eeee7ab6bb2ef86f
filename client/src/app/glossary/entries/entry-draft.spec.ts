import type { Term } from '@bafang/shared';
import { entryDraft, isChanged, isOvertaken, termOf } from './entry-draft';

const entry: Term = { term: '台账', variants: ['台帐'], severity: 'warning', note: '流水', from: '2019-01-11' };

test('fields that nobody touched say what is saved', () => {
  const draft = entryDraft(entry, 'terms');
  expect(termOf(draft)).toEqual(entry);
  expect(isChanged(draft, entry)).toBe(false);
  expect(isChanged({ ...draft, note: '流水 ' }, entry)).toBe(false);
});

test('a variant that is still being typed is one', () => {
  const draft = { ...entryDraft(entry, 'terms'), typing: ' 抬账 ' };
  expect(termOf(draft).variants).toEqual(['台帐', '抬账']);
  expect(isChanged(draft, entry)).toBe(true);
});

test('a new entry begins with nothing; of sensitive words as an error', () => {
  const draft = entryDraft(null, 'sensitive');
  expect([draft.severity, isChanged(draft, null), isChanged({ ...draft, term: '不对外' }, null)]).toEqual([
    'error',
    false,
    true,
  ]);
});

test('what another saved meanwhile is known by what the draft began with', () => {
  const draft = { ...entryDraft(entry, 'terms'), note: '明细' };
  expect(isOvertaken(draft, entry)).toBe(false);
  expect(isOvertaken(draft, { ...entry, off: undefined })).toBe(false);
  expect(isOvertaken(draft, { ...entry, variants: ['抬账'] })).toBe(true);
  expect(isOvertaken(draft, null)).toBe(true);
});
