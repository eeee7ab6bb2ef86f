import { rungs } from './states.js';
import { MOST_OF_NOTE, nextRung, owedName, remindedRoles, reminderText, wantingNote } from './reminding.js';

test('each reminder climbs one rung, and stays on the last', () => {
  expect([null, ...rungs].map(nextRung)).toEqual(['clerk', 'unit_head', 'bureau', 'leader', 'leader']);
});

test('a higher rung takes those below along', () => {
  expect(remindedRoles).toEqual({
    clerk: ['clerk'],
    unit_head: ['clerk', 'unit_head'],
    bureau: ['clerk', 'unit_head', 'bureau_head'],
    leader: ['clerk', 'unit_head', 'bureau_head', 'leader'],
  });
});

test('what is owed is called by number and title, by what was asked, and the whole draft by its name', () => {
  expect(owedName('section', '（六）一是', '健全机制')).toBe('（六）一是“健全机制”');
  expect(owedName('material', '', '引言')).toBe('“引言”的素材');
  expect(owedName('opinion', '（六）', null)).toBe('对（六）的意见');
  expect(owedName('opinion', '', null)).toBe('对全稿的意见');
  expect(owedName('section', '', null, 'preamble')).toBe('引言');
  expect(owedName('material', '', null, 'closing')).toBe('结语的素材');
});

const what = owedName('section', '（六）一是', '健全预防与依法化解纠纷机制');
test.each([
  [
    '2018-12-10',
    'clerk',
    `市法制局提醒：${what}应于12月10日报送，已逾期3天，尚未报送。请抓紧办理；确有困难的，请回复能报送的时间。`,
  ],
  [
    '2018-12-13',
    'unit_head',
    `市法制局提醒：${what}应于12月13日报送，今天到期，尚未报送。请单位负责人过问；确有困难的，请回复能报送的时间。`,
  ],
  [
    '2019-01-02',
    'leader',
    `市法制局提醒：${what}应于1月2日报送，还有20天，尚未报送。请分管领导关注；确有困难的，请回复能报送的时间。`,
  ],
  [null, 'bureau', `市法制局提醒：${what}尚未报送。请法制机构督办；确有困难的，请回复能报送的时间。`],
] as const)('due %s, to %s', (dueDate, rung, text) => {
  expect(reminderText({ by: '市法制局', what, dueDate, rung }, '2018-12-13')).toBe(text);
});

test.each([
  [[['裁量基准', null]], '请补写必备内容：裁量基准。'],
  [
    [
      ['裁量基准', null],
      ['公众参与', '全年听证次数'],
    ],
    '请补写必备内容：裁量基准、公众参与（全年听证次数）。',
  ],
  [
    [
      ['裁量基准', null],
      ['甲'.repeat(90), null],
      ['普法', null],
    ],
    '请补写必备内容：裁量基准等。',
  ],
  [[['甲'.repeat(91), null]], `请补写必备内容：${'甲'.repeat(91)}。`],
  [[['甲'.repeat(92), null]], `请补写必备内容：${'甲'.repeat(89)}……。`],
  // never half a character
  [[[`${'甲'.repeat(88)}𠮷${'乙'.repeat(9)}`, null]], `请补写必备内容：${'甲'.repeat(88)}……。`],
] as [[string, string | null][], string][])('%j is asked for in a note', (matters, note) => {
  expect(wantingNote(matters.map(([matter, missing]) => ({ matter, missing })))).toBe(note);
  expect(note.length).toBeLessThanOrEqual(MOST_OF_NOTE);
});
