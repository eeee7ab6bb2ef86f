import { fieldOf, rowMaker } from './field.js';

test.each([
  ['id', 'id', 1, 1],
  ['due_date', 'dueDate', '2018-12-14', '2018-12-14'],
  ['leadUnitId', 'leadUnitId', null, null],
  ['wrote?', 'wrote', 1, true],
  ['opened_by_next_desk?', 'openedByNextDesk', 0, false],
  ['supports?', 'supports', true, true],
  ['facts{}', 'facts', '{"a":[1]}', { a: [1] }],
  ['last_text{}', 'lastText', null, null],
])('%s is read as %s', (column, key, stored, read) => {
  expect(rowMaker([fieldOf(column)])([stored])).toEqual({ [key]: read });
});

test('rows share nothing but their names', () => {
  const row = rowMaker(['id', 'body{}'].map(fieldOf));
  const rows = [row([1, '[]']), row([2, '[]'])];
  (rows[0]!['body'] as unknown[]).push('x');
  expect(rows[1]).toEqual({ id: 2, body: [] });
});
