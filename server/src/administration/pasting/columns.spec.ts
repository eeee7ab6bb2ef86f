import { namedColumns } from './columns.js';
import { readRows } from './read-rows.js';
import { accountHeadings } from './words.js';

const row = (name: string, unit: string, role: string, login = '', phone = '') => ({ name, unit, role, login, phone });
const WHOLE = row('经办人甲', '市水务局', '经办人', 'water-a', '0769-22220000');

test.each([
  ['in the usual order, without headings', '经办人甲,市水务局,经办人,water-a,0769-22220000', [WHOLE]],
  ['the short form', '经办人甲,市水务局,经办人', [row('经办人甲', '市水务局', '经办人')]],
  [
    'the headings of before',
    '岗位,单位,拟授角色,账号\n经办人甲,市水务局,经办人,a-1',
    [row('经办人甲', '市水务局', '经办人', 'a-1')],
  ],
  [
    'in another order, under other words, among columns that say nothing here',
    '序号,联系电话,登录名（小写）,工作单位,备注,职务*,角色\n1,0769-22220000,water-a,市水务局,新来,经办人甲,经办人',
    [WHOLE],
  ],
  ['in English', 'Login,Office,Unit,Role,Mobile\nwater-a,经办人甲,市水务局,经办人,0769-22220000', [WHOLE]],
  ['a row that is too short', '电话,岗位,单位,角色\n,经办人甲', [row('经办人甲', '', '')]],
  ['nothing', '', []],
])('%s', (_, text, cells) => {
  expect(namedColumns(readRows(text), accountHeadings).map((each) => each.cells)).toEqual(cells);
});
