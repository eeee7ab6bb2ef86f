import {
  type Question,
  blankQuestion,
  figuresOf,
  gapOf,
  proposedDate,
  requestOf,
  takenOver,
  withFigure,
} from './question';

// 2018-12-13 is a Thursday
test.each([
  ['2018-12-21', '2018-12-19'],
  ['2018-12-24', '2018-12-20'],
  ['2018-12-17', '2018-12-20'],
  ['2018-12-10', '2018-12-20'],
  [null, '2018-12-20'],
])('for a section due on %s the answers are due on %s', (due, proposed) =>
  expect(proposedDate('2018-12-13', due)).toBe(proposed),
);

const whole: Question = { ...blankQuestion(), question: '有什么做法？', words: '300' };

test.each<[gap: string, change: Partial<Question>, date?: string, units?: number]>([
  ['', {}],
  ['question', { question: ' 　' }],
  ['question', { question: '', text: false }, '', 0],
  ['wants', { text: false }],
  ['', { text: false, figure: { name: '案件', measure: '宗' } }],
  ['words', { words: '0' }],
  ['words', { words: '3.5' }],
  ['words', { words: '100001' }],
  ['', { words: '' }],
  ['figures', { figures: Array.from({ length: 31 }, (_, n) => ({ name: `第${n}项`, measure: '' })) }],
  ['date', {}, ''],
  ['', {}, '2018-12-13'],
  ['past', {}, '2018-12-12'],
  ['units', {}, '2018-12-20', 0],
  ['tooMany', {}, '2018-12-20', 201],
])('what is wanting: %s', (gap, change, date = '2018-12-20', units = 1) =>
  expect(gapOf({ ...whole, ...change }, { date, today: '2018-12-13', units, kind: 'material' })).toBe(gap),
);

test('an opinion wants no words and no figures', () => {
  const given = { date: '2018-12-20', today: '2018-12-13', units: 1, kind: 'opinion' } as const;
  expect(gapOf({ ...whole, text: false, words: '0' }, given)).toBe('');
  expect(gapOf(whole, { ...given, date: '' })).toBe('date');
});

test('a figure of the same name takes the place of the first; one without name is none', () => {
  const cases = withFigure([], { name: ' 案件 ', measure: '件' });
  expect(withFigure(cases, { name: '案件', measure: '宗' })).toEqual([{ name: '案件', measure: '宗' }]);
  expect(withFigure(cases, { name: ' ', measure: '宗' })).toEqual(cases);
});

test('what stands in the field and was not added is asked for as well', () => {
  const typed = { ...whole, figures: [{ name: '案件', measure: '宗' }], figure: { name: '出庭', measure: '次' } };
  expect(figuresOf(typed).map(({ name }) => name)).toEqual(['案件', '出庭']);
});

test('it is sent about the section, an area or the whole', () => {
  const sent = { digest: null, sectionId: null, dueDate: '2018-12-20', unitIds: ['u1'] };
  expect(requestOf(whole, { ...sent, sectionId: 's1' })).toEqual({
    kind: 'material',
    sectionId: 's1',
    question: '有什么做法？',
    wants: { text: { words: 300 }, figures: [] },
    dueDate: '2018-12-20',
    unitIds: ['u1'],
  });
  expect(requestOf({ ...whole, areaId: 'a1' }, sent)).toMatchObject({ areaId: 'a1' });
  const { wants, ...about } = requestOf({ ...whole, text: false, words: 'x' }, sent);
  expect(wants?.text).toBeNull();
  expect(about).not.toHaveProperty('areaId');
  expect(requestOf(whole, { ...sent, sectionId: 's1', digest: 'd1' })).toEqual({
    kind: 'opinion',
    digest: 'd1',
    sectionId: 's1',
    question: '有什么做法？',
    dueDate: '2018-12-20',
    unitIds: ['u1'],
  });
});

test('what was asked a year ago is asked of the same units, about what and until when it is asked now', () => {
  const written: Question = { ...whole, areaId: 'a1', dueDate: '2018-12-20', files: true };
  const last = {
    question: '去年的问题',
    wants: { text: null, figures: [{ name: '案件', measure: '宗' }] },
    units: [{ id: 'u1', name: '东港镇人民政府', shortName: '东港镇' }],
  } as unknown as Parameters<typeof takenOver>[1];
  expect(takenOver(written, last)).toEqual({
    ...blankQuestion(),
    areaId: 'a1',
    dueDate: '2018-12-20',
    question: '去年的问题',
    text: false,
    figures: [{ name: '案件', measure: '宗' }],
    choice: { groupIds: [], unitIds: ['u1'], without: [] },
  });
});
