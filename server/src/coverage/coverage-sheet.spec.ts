import { readMatters } from './coverage-sheet.js';

const read = async (...lines: string[]) =>
  (await readMatters(Buffer.from(lines.join('\n')))).matters.map(({ area, matter }) => `${area}/${matter}`);

test.each([
  ['as it was given out', ['方面,必备内容,状态', '甲,一,空白', ',二,空白'], ['甲/一', '甲/二']],
  ['with numbers before', ['序号,方面,必备内容', '1,甲,一', '2,,二'], ['甲/一', '甲/二']],
  ['the other way round', ['必备内容,方面', '一,甲', '二,'], ['甲/一', '甲/二']],
  ['of matters alone', ['必备内容', '一', '二'], ['/一', '/二']],
  ['below a title', ['2018年必备内容清单', '方面,必备内容', '甲,一'], ['甲/一']],
  ['without headings', ['甲,一', '乙,二'], ['甲/一', '乙/二']],
])('a list %s', async (_, lines, matters) => expect(await read(...lines)).toEqual(matters));
