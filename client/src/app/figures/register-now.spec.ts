import type { Citation, FigureLine, FiguresView } from '@bafang/shared';
import { editKey, type Edits, effectOf, rowsWith, savedText, valuesWith, withEdit, written } from './register-now';

const years = [2014, 2015, 2016, 2017, 2018];
const unit = { id: 'u', name: '市法制局', shortName: '市法制局' } as FigureLine['unit'];
const citation = (sectionId: string, state: Citation['state']): Citation => ({
  ...{ sectionId, label: '（六）二是', title: '', state },
});

function figure(id: string, name: string, values: (string | null)[], more: Partial<FigureLine> = {}): FigureLine {
  const known = [...years.map(() => null), ...values].slice(-years.length);
  return {
    ...{ id, name, definition: '', measure: '宗', decimals: 0, period: '', formula: null, unit, version: 1 },
    ...{ retired: false, changed: null, from: [], cited: [], citedUnseen: { sections: 0, approved: 0 } },
    writes: true,
    values: known.map((value, at) => ({
      ...{ year: years[at]!, value, version: value === null ? 0 : 1, change: null },
      ...{ explanation: '', evidence: '', attachments: [] },
      ...{ verified: false, verifies: null, cites: true },
    })),
    ...more,
  };
}
const received = figure('a', '收到申请', ['962', '1098'], {
  cited: [citation('s1', 'drafting'), citation('s2', 'approved')],
});
const closed = figure('b', '办结申请', ['897', '1014']);
const rate = figure('r', '办结率', ['93.2', '92.3'], {
  ...{ measure: '%', decimals: 1, formula: '办结申请 ÷ 收到申请', from: ['b', 'a'] },
  ...{ cited: [citation('s2', 'approved')], citedUnseen: { sections: 1, approved: 1 } },
});
const filed = figure('f', '备案', ['145', '205']);
const view: FiguresView = {
  year: 2018,
  years,
  figures: [received, closed, rate, filed],
  jump: 30,
  units: [unit],
  signed: false,
};
const typed = (value: string, one = received): Edits => withEdit({}, one, 2018, 'value', value);
const now = (edits: Edits) => view.figures.map((one) => valuesWith(view, edits)(one, 2018));
const row = (id: string, edits: Edits = {}) => rowsWith(view, edits).find(({ figure }) => figure.id === id)!;

test('what follows by a formula follows what is typed', () => {
  expect(now({})).toEqual(['1098', '1014', '92.3', '205']);
  expect(now(typed('1102'))).toEqual(['1102', '1014', '92', '205']);
  expect(written('92', rate)).toBe('92.0');
});

test('where a figure of the formula is not seen the value stays', () => {
  const partly = { ...view, figures: [received, rate] };
  expect(valuesWith(partly, typed('1102'))(rate, 2018)).toBe('92.3');
});

test('what cannot be read changes nothing, and is told', () => {
  expect(now(typed('约1102'))).toEqual(now({}));
  expect(row('a', typed('约1102')).unread).toBe('value_unreadable');
  expect(row('a', typed('1102.5')).unread).toBe('value_too_fine');
  expect(row('a', typed('１，１０２宗'))).toMatchObject({ unread: null, now: '1102', state: 'unsaved' });
});

test('what is typed back to what was saved is no edit', () => {
  const edits = withEdit(typed('1102'), received, 2018, 'evidence', '登记簿');
  expect(edits).toEqual({ [editKey('a', 2018)]: { value: '1102', evidence: '登记簿', over: 1 } });
  const back = withEdit(edits, received, 2018, 'value', savedText(received, 2018, 'value'));
  expect(back).toEqual({ [editKey('a', 2018)]: { evidence: '登记簿', over: 1 } });
  expect(withEdit(back, received, 2018, 'evidence', '')).toEqual({});
});

test('a value that somebody else saved meanwhile is told', () => {
  expect(row('a', typed('1102')).overtaken).toBeNull();
  for (const year of [2017, 2018])
    expect(row('a', { [editKey('a', year)]: { value: '1102', over: 0 } }).overtaken).toMatchObject({ year });
});

test.each([
  ['a', 'unverified', false, { in: 'percent', amount: '14' }],
  ['r', 'derived', false, { in: 'points', amount: '-0.9' }],
  ['f', 'unexplained', true, { in: 'percent', amount: '41' }],
])('%s is %s', (id, state, far, change) => expect(row(id)).toMatchObject({ state, far, change }));

describe('what saving does to texts', () => {
  const effect = (edits: Edits) => effectOf(view, valuesWith(view, edits));

  test('each text counts once, by whichever value it shows, and those that are not seen', () => {
    const { values, sections, approved } = effect(typed('1102'));
    expect(values.map(({ figure, from, to }) => [figure.id, from, to])).toEqual([
      ['a', '1098', '1102'],
      ['r', '92.3', '92'],
    ]);
    expect([sections, approved]).toEqual([3, 2]);
  });

  test('a signed text stays as it is: nothing of it is confirmed anew', () => {
    const signed = { ...view, signed: true };
    expect(effectOf(signed, valuesWith(signed, typed('1102')))).toMatchObject({ sections: 3, approved: 0 });
  });

  test('no value, no text: what was empty is shown nowhere', () => {
    const empty = { ...view, figures: [figure('e', '新的', [null], { cited: [citation('s1', 'approved')] })] };
    const edits = withEdit({}, empty.figures[0]!, 2018, 'value', '5');
    expect(effectOf(empty, valuesWith(empty, edits))).toMatchObject({ sections: 0, approved: 0 });
    expect(effect({})).toEqual({ values: [], sections: 0, approved: 0 });
  });
});
