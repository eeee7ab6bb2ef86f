import { growth } from '../testing/growth.js';
import { outlineOf } from './read-outline.js';
import type { SourceLine, SourceNode } from './source-outline.js';

const SIGN: Record<string, string> = { preamble: '序', part: '部', area: '面', point: '点', item: '款', closing: '结' };
/** 点2 标题 | 正文: one node per line, indented by depth. */
const drawn = (nodes: readonly SourceNode[], depth = 0): string[] =>
  nodes.flatMap(({ kind, number, heading, text, children }) => [
    `${'  '.repeat(depth)}${SIGN[kind]}${number ?? ''}${heading ? ` ${heading}` : ''}${text ? ` | ${text.replaceAll('\n', '⏎')}` : ''}`,
    ...drawn(children, depth + 1),
  ]);
const source = (text: string): SourceLine[] => text.split('\n').map((line, at) => ({ text: line, line: at + 1 }));
const read = (lines: string | SourceLine[]) => outlineOf(typeof lines === 'string' ? source(lines) : lines);
const codes = (lines: string | SourceLine[]) =>
  read(lines)
    .notes.map(({ code }) => code)
    .filter((code) => code !== 'punctuation_normalised');
const reasons = (text: string) => read(text).dropped.map(({ text: lost, reason }) => `${reason}: ${lost}`);

const TITLE = '青河市2020年法治政府建设情况报告\n';
const TREES: [string, string, string[]][] = [
  [
    'points as paragraphs of their own',
    '一、基本情况\n（一）履行职能方面。\n一是深化改革。全市取消事项三项。\n二是加强监管。开展检查。',
    ['部1 基本情况', '  面1 履行职能方面', '    点1 深化改革 | 全市取消事项三项。', '    点2 加强监管 | 开展检查。'],
  ],
  [
    'run-in points in one paragraph',
    '（一）履行职能方面。一是深化改革。全市取消。二是加强监管。开展检查。',
    ['面1 履行职能方面', '  点1 深化改革 | 全市取消。', '  点2 加强监管 | 开展检查。'],
  ],
  [
    'run-in points apart by semicolons',
    '（一）履行职能。一是抓学习，办班三期；二是抓培训，到课率高；三是抓考核。',
    ['面1 履行职能', '  点1 | 抓学习，办班三期；', '  点2 | 抓培训，到课率高；', '  点3 | 抓考核。'],
  ],
  [
    'stand-alone headings',
    '一、基本情况\n（一）履行职能\n1.深化改革\n全市取消事项。\n2.加强监管\n开展检查。',
    ['部1 基本情况', '  面1 履行职能', '    点1 深化改革 | 全市取消事项。', '    点2 加强监管 | 开展检查。'],
  ],
  [
    'stand-alone heading with a full stop',
    '（一）履行职能。\n全市取消事项，成效明显。\n又办结一批。',
    ['面1 履行职能 | 全市取消事项，成效明显。⏎又办结一批。'],
  ],
  [
    'an area without points',
    '一、基本情况\n（一）履行职能方面。全市取消事项，成效明显。',
    ['部1 基本情况', '  面1 履行职能方面 | 全市取消事项，成效明显。'],
  ],
  [
    'a lead-in before the first point',
    '（一）履行职能方面。全市上下齐心协力。一是改革。办了。二是监管。查了。',
    ['面1 履行职能方面 | 全市上下齐心协力。', '  点1 改革 | 办了。', '  点2 监管 | 查了。'],
  ],
  [
    'a heading of 31 characters is text',
    `（一）方面。一是${'长'.repeat(31)}。正文。`,
    ['面1 方面', `  点1 | ${'长'.repeat(31)}。正文。`],
  ],
  [
    'a heading of 30 is a heading',
    `（一）方面。一是${'长'.repeat(30)}。正文。`,
    ['面1 方面', `  点1 ${'长'.repeat(30)} | 正文。`],
  ],
  ['45 after （一）', `（一）${'长'.repeat(45)}。正文。`, [`面1 ${'长'.repeat(45)} | 正文。`]],
  ['46 after （一）', `（一）${'长'.repeat(46)}。正文。`, [`面1 | ${'长'.repeat(46)}。正文。`]],
  [
    'one sentence alone is text',
    '（一）方面。一是抓好学习。二是抓好培训。',
    ['面1 方面', '  点1 | 抓好学习。', '  点2 | 抓好培训。'],
  ],
  [
    'preamble, body and closing',
    `${TITLE}2020年，我市努力工作。\n一、情况\n已经完成。\n二、打算\n继续努力。\n特此报告。`,
    ['序 | 2020年，我市努力工作。', '部1 情况 | 已经完成。', '部2 打算 | 继续努力。', '结 | 特此报告。'],
  ],
  [
    'a salutation opens the preamble',
    `${TITLE}省人民政府：\n现将情况报告如下。\n一、情况\n完成。`,
    ['序 | 省人民政府：⏎现将情况报告如下。', '部1 情况 | 完成。'],
  ],
  [
    '第一，第二，',
    '（一）方面。第一，抓学习。办了班。第二，抓考核。考了试。',
    ['面1 方面', '  点1 抓学习 | 办了班。', '  点2 抓考核 | 考了试。'],
  ],
  [
    '一是 inside 1. is an item',
    '（一）方面\n1.改革\n一是减。减了。二是放。放了。\n2.监管\n查了。',
    ['面1 方面', '  点1 改革', '    款1 减 | 减了。', '    款2 放 | 放了。', '  点2 监管 | 查了。'],
  ],
  [
    '（1） inside 1.',
    '（一）方面\n1.改革\n（1）减。减了。\n（2）放。放了。\n2.监管\n查了。',
    ['面1 方面', '  点1 改革', '    款1 减 | 减了。', '    款2 放 | 放了。', '  点2 监管 | 查了。'],
  ],
  [
    '（1） straight under an area is a point',
    '（一）方面\n（1）减。减了。\n（2）放。放了。',
    ['面1 方面', '  点1 减 | 减了。', '  点2 放 | 放了。'],
  ],
  [
    'four levels deep',
    '一、部\n（一）面\n1.点\n（1）款\n①细。细目。\n2.点二\n正文。',
    ['部1 部', '  面1 面', '    点1 点', '      款1 款', '        款1 细 | 细目。', '    点2 点二 | 正文。'],
  ],
  [
    'full-width digits',
    '（一）方面\n１．改革\n办了。\n２．监管\n查了。',
    ['面1 方面', '  点1 改革 | 办了。', '  点2 监管 | 查了。'],
  ],
  [
    'enclosed signs',
    '㈠方面\n⒈改革\n办了。\n⒉监管\n查了。',
    ['面1 方面', '  点1 改革 | 办了。', '  点2 监管 | 查了。'],
  ],
  [
    'half-width brackets',
    '(一)方面\n1、改革\n办了。\n2、监管\n查了。',
    ['面1 方面', '  点1 改革 | 办了。', '  点2 监管 | 查了。'],
  ],
  [
    '1.2018年… is point 1',
    '（一）方面\n1.2018年全市办案。结案率高。\n2.2019年全市办案。结案率高。',
    ['面1 方面', '  点1 2018年全市办案 | 结案率高。', '  点2 2019年全市办案 | 结案率高。'],
  ],
  [
    '2.3月… is point 2',
    '（一）方面\n1.改革。办了。\n2.3月15日开展活动。宣传。',
    ['面1 方面', '  点1 改革 | 办了。', '  点2 3月15日开展活动 | 宣传。'],
  ],
  [
    '第一、 第二、',
    '（一）方面。第一、抓学习。办了班。第二、抓考核。考了试。',
    ['面1 方面', '  点1 抓学习 | 办了班。', '  点2 抓考核 | 考了试。'],
  ],
  [
    '第一、第二产业 enumerates',
    '（一）方面。产业升级。第一、第二产业增长。第一、二季度平稳。',
    ['面1 方面 | 产业升级。第一、第二产业增长。第一、二季度平稳。'],
  ],
  [
    'brackets with a space or a point',
    '（ 一 ）.方面\n(1) 改革。办了。\n(2) 监管。查了。\n（二）.决策\n1) 听证。开了。\n2) 论证。做了。',
    [
      '面1 方面',
      '  点1 改革 | 办了。',
      '  点2 监管 | 查了。',
      '面2 决策',
      '  点1 听证 | 开了。',
      '  点2 论证 | 做了。',
    ],
  ],
  [
    'decimals and dates open nothing',
    '（一）方面\n1.5倍增长，成效好。\n12.4宪法日活动。\n5、6月份开展检查。',
    ['面1 方面 | 1.5倍增长，成效好。⏎12.4宪法日活动。⏎5、6月份开展检查。'],
  ],
  [
    'parts of the book above parts',
    '第一部分  工作情况\n一、甲\n（一）乙\n1.丙。丁。\n二、戊\n己。\n第二部分 打算\n一、庚\n辛。',
    ['部1 工作情况', '  面1 甲', '    点1 乙', '      款1 丙 | 丁。', '  面2 戊 | 己。', '部2 打算', '  面1 庚 | 辛。'],
  ],
  [
    'decimals in the place of the next number open nothing',
    '（一）方面\n1.改革。办了。\n2.5倍增长。\n2.1万件办结。\n2、3月份检查。',
    ['面1 方面', '  点1 改革 | 办了。⏎2.5倍增长。⏎2.1万件办结。⏎2、3月份检查。'],
  ],
  [
    'spaces inside numbering',
    '一 、情况\n（一）方面。一 是甲。乙。 二 是丙。丁。\n1 .子。丑。',
    ['部1 情况', '  面1 方面', '    点1 甲 | 乙。', '    点2 丙 | 丁。', '      款1 子 | 丑。'],
  ],
  [
    'full-width digits before full-width digits',
    '（一）方面\n１．２０２１年办案。多。\n２．１２月检查。严。\n３．１．５倍。',
    ['面1 方面', '  点1 ２０２１年办案 | 多。', '  点2 １２月检查 | 严。', '  点3 | １．５倍。'],
  ],
  [
    '统一是 is another word',
    '（一）方面。标准统一是关键。二是乙。',
    ['面1 方面', '  点 | 标准统一是关键。', '  点2 | 乙。'],
  ],
  [
    '一、二、三产业 enumerates',
    '一、情况\n增加值提高。一、二、三产业协调发展。',
    ['部1 情况 | 增加值提高。一、二、三产业协调发展。'],
  ],
  [
    '一、二审 and 五、六月份 enumerate',
    '一、情况\n一、二审案件十件。\n五、六月份开展检查。\n二、打算\n继续。',
    ['部1 情况 | 一、二审案件十件。⏎五、六月份开展检查。', '部2 打算 | 继续。'],
  ],
  ['二〇二一年 after 一、 is a year', '一、二〇二一年情况\n完成。', ['部1 二〇二一年情况 | 完成。']],
  [
    'what is quoted opens nothing',
    '（一）方面。强调：“一是要抓。二是要管。”一是改革。办了。二是监管。查了。',
    ['面1 方面 | 强调：“一是要抓。二是要管。”', '  点1 改革 | 办了。', '  点2 监管 | 查了。'],
  ],
  ['第（一）项 is a citation', '（一）方面\n依照第三条第（二）项办理。', ['面1 方面 | 依照第三条第（二）项办理。']],
  [
    '之一是 and 第二是 are other words',
    '（一）方面。原因之一是人少，第二是钱少。',
    ['面1 方面 | 原因之一是人少，第二是钱少。'],
  ],
  [
    'an enumeration inside a sentence',
    '（一）方面。一是改革。其中，一是减，二是放。二是监管。查了。',
    ['面1 方面', '  点1 改革 | 其中，一是减，二是放。', '  点2 监管 | 查了。'],
  ],
  [
    '一是 in the preamble is text',
    `${TITLE}工作有两点：一是快，二是好。\n一、情况\n（一）方面。一是甲。乙。二是丙。丁。`,
    ['序 | 工作有两点：一是快，二是好。', '部1 情况', '  面1 方面', '    点1 甲 | 乙。', '    点2 丙 | 丁。'],
  ],
  [
    'no line break at all',
    '青河市2020年法治政府建设情况报告 2020年，我市努力。一、工作情况（一）职能方面。一是改革。办了。二是监管。查了。（二）决策方面。一是听证。开了。二是论证。做了。二、明年打算 明年，我市将继续努力。',
    [
      '序 | 2020年，我市努力。',
      '部1 工作情况',
      '  面1 职能方面',
      '    点1 改革 | 办了。',
      '    点2 监管 | 查了。',
      '  面2 决策方面',
      '    点1 听证 | 开了。',
      '    点2 论证 | 做了。',
      '部2 明年打算 | 明年，我市将继续努力。',
    ],
  ],
  ['English text', 'Annual report on law.\nIt was a good year.', ['序 | Annual report on law.⏎It was a good year.']],
  [
    'eleven points',
    `（一）方面。${['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一'].map((n) => `${n}是做事。做了。`).join('')}`,
    ['面1 方面', ...Array.from({ length: 11 }, (_, at) => `  点${at + 1} 做事 | 做了。`)],
  ],
  [
    'quotation marks close the heading sentence',
    '（一）方面。一是推进“放管服。”改革见效。',
    ['面1 方面', '  点1 推进“放管服。” | 改革见效。'],
  ],
  [
    'points with a colon heading',
    '（一）方面：\n一是甲，做了。\n二是乙，办了。',
    ['面1 方面：', '  点1 | 甲，做了。', '  点2 | 乙，办了。'],
  ],
];

describe('texts and their trees', () => {
  test.each(TREES)('%s', (_, text, expected) => expect(drawn(read(text).nodes)).toEqual(expected));
});

const DOUBTS: [string, string, string[], string[]][] = [
  [
    'missing first ordinal',
    '（一）方面。改革好。办了。二是监管。查了。',
    ['ordinal_missing'],
    ['面1 方面', '  点 改革好 | 办了。', '  点2 监管 | 查了。'],
  ],
  [
    'missing first ordinal, points as paragraphs',
    '（一）方面\n改革好。办了。\n二是监管。查了。',
    ['ordinal_missing'],
    ['面1 方面', '  点 改革好 | 办了。', '  点2 监管 | 查了。'],
  ],
  [
    'a lead-in stays before the point without ordinal',
    '（一）方面\n做法如下：\n改革好。办了。\n二是监管。查了。',
    ['ordinal_missing'],
    ['面1 方面 | 做法如下：', '  点 改革好 | 办了。', '  点2 监管 | 查了。'],
  ],
  [
    'nothing stands where 一是 is missing',
    '（一）方面。二是监管。查了。',
    ['ordinal_gap'],
    ['面1 方面', '  点2 监管 | 查了。'],
  ],
  [
    'no stop before 二是',
    '（一）方面。一是改革。办了二是监管。查了。',
    ['ordinal_without_stop'],
    ['面1 方面', '  点1 改革 | 办了', '  点2 监管 | 查了。'],
  ],
  [
    'a comma before 二是',
    '（一）方面。一是改革，二是监管。',
    ['ordinal_without_stop'],
    ['面1 方面', '  点1 | 改革，', '  点2 | 监管。'],
  ],
  [
    'a gap',
    '（一）方面。一是甲。乙。三是丙。丁。',
    ['ordinal_gap'],
    ['面1 方面', '  点1 甲 | 乙。', '  点3 丙 | 丁。'],
  ],
  [
    'a repetition',
    '（一）方面。一是甲。乙。二是丙。丁。二是戊。己。',
    ['ordinal_repeated'],
    ['面1 方面', '  点1 甲 | 乙。', '  点2 丙 | 丁。', '  点2 戊 | 己。'],
  ],
  ['a repeated area', '（一）甲\n乙。\n（一）丙\n丁。', ['ordinal_repeated'], ['面1 甲 | 乙。', '面1 丙 | 丁。']],
  ['a missing area', '（一）甲\n乙。\n（三）丙\n丁。', ['ordinal_gap'], ['面1 甲 | 乙。', '面3 丙 | 丁。']],
  [
    'arabic numbers run on',
    '（一）甲\n1.子\n乙。\n2.丑\n丁。\n（二）丙\n3.寅\n戊。',
    ['ordinals_run_on'],
    ['面1 甲', '  点1 子 | 乙。', '  点2 丑 | 丁。', '面2 丙', '  点3 寅 | 戊。'],
  ],
  [
    'they run on with one missing, whatever the number',
    '（一）甲\n6.子\n乙。\n（二）丙\n8.寅\n戊。\n9.卯\n己。\n（三）辰 11.巳。午。 12.未。申。',
    ['ordinal_gap', 'ordinal_gap', 'ordinals_run_on', 'ordinal_gap'],
    [
      '面1 甲',
      '  点6 子 | 乙。',
      '面2 丙',
      '  点8 寅 | 戊。',
      '  点9 卯 | 己。',
      '面3 辰',
      '  点11 巳 | 午。',
      '  点12 未 | 申。',
    ],
  ],
  [
    'areas run on over parts',
    '一、部\n（一）甲\n乙。\n二、部二\n（二）丙\n丁。',
    ['ordinals_run_on'],
    ['部1 部', '  面1 甲 | 乙。', '部2 部二', '  面2 丙 | 丁。'],
  ],
  [
    '一是 again inside a point',
    '（一）方面。一是甲。分三步走。一是快。二是乙。丁。',
    ['ordinal_in_text', 'ordinal_unclear'],
    ['面1 方面', '  点1 甲 | 分三步走。一是快。', '  点2 乙 | 丁。'],
  ],
  [
    'a first 一是 without a stop, where 二是 opens a paragraph',
    '（一）方面。装备老旧一是车少。\n二是人少。',
    ['ordinal_without_stop'],
    ['面1 方面 | 装备老旧', '  点1 | 车少。', '  点2 | 人少。'],
  ],
  [
    'the next number though digits follow it',
    '（一）方面\n1.热线。办了。\n2.12345热线。接了。\n3、110联动。查了。',
    ['ordinal_before_digits', 'ordinal_before_digits'],
    ['面1 方面', '  点1 热线 | 办了。', '  点2 12345热线 | 接了。', '  点3 110联动 | 查了。'],
  ],
  [
    'areas behind a heading that is longer than a heading that runs in',
    `一、${'长'.repeat(30)}，${'长'.repeat(30)}（一）甲。乙。（二）丙。丁。`,
    [],
    [`部1 ${'长'.repeat(30)}，${'长'.repeat(30)}`, '  面1 甲 | 乙。', '  面2 丙 | 丁。'],
  ],
  [
    'points behind a heading without a stop',
    '一、强化领导，筑牢根基1.甲。乙。2.丙。丁。\n（一）方面（1）子。丑。（2）寅。卯。\n依据第1.条办理，附件1.略。',
    ['paragraph_unclear'],
    [
      '部1 强化领导，筑牢根基',
      '  点1 甲 | 乙。',
      '  点2 丙 | 丁。',
      '  面1 方面',
      '    点1 子 | 丑。',
      '    点2 寅 | 卯。⏎依据第1.条办理，附件1.略。',
    ],
  ],
  [
    'areas in the middle of a sentence',
    '一、情况。分为（一）甲。乙。（二）丙。丁。',
    ['ordinal_in_text'],
    ['部1 情况 | 分为（一）甲。乙。（二）丙。丁。'],
  ],
  [
    'one part of a book alone',
    '一、情况\n第一部分重点工作\n完成。',
    ['ordinal_unclear'],
    ['部1 情况 | 第一部分重点工作⏎完成。'],
  ],
  [
    'a far number at a line',
    '（一）方面\n1.甲。乙。\n110、急救电话畅通。',
    ['ordinal_unclear'],
    ['面1 方面', '  点1 甲 | 乙。⏎110、急救电话畅通。'],
  ],
  [
    'a paragraph after run-in points',
    '（一）方面。一是甲。乙。二是丙。丁。\n全年平稳。',
    ['paragraph_unclear'],
    ['面1 方面', '  点1 甲 | 乙。', '  点2 丙 | 丁。⏎全年平稳。'],
  ],
  [
    'a paragraph after the last of several that have one each',
    '一、情况\n（一）甲。乙。\n（二）丙。丁。\n各位代表，成绩来之不易！\n二、打算\n1.子。丑。\n2.寅。卯。\n以上是全部打算。',
    ['paragraph_unclear', 'paragraph_unclear'],
    [
      '部1 情况',
      '  面1 甲 | 乙。',
      '  面2 丙 | 丁。⏎各位代表，成绩来之不易！',
      '部2 打算',
      '  点1 子 | 丑。',
      '  点2 寅 | 卯。⏎以上是全部打算。',
    ],
  ],
  [
    'a long heading with commas that stands alone',
    `一、${'长'.repeat(30)}，${'长'.repeat(30)}\n（一）甲\n乙。\n二、${'长'.repeat(30)}，${'长'.repeat(30)}\n丙。`,
    ['heading_missing'],
    [
      `部1 ${'长'.repeat(30)}，${'长'.repeat(30)}`,
      '  面1 甲 | 乙。',
      `部2 | ${'长'.repeat(30)}，${'长'.repeat(30)}⏎丙。`,
    ],
  ],
  [
    'a heading cut off at a space',
    '一、工作情况 今年，我市努力。',
    ['heading_unclear'],
    ['部1 工作情况 | 今年，我市努力。'],
  ],
];
describe('lines that the width of a page broke', () => {
  const W = 24;
  /** As a page of W characters breaks it, with or without indents. */
  const wrapped = (paragraphs: readonly string[], indent: string): string =>
    paragraphs
      .flatMap((text) => {
        const inner = indent + text;
        return Array.from({ length: Math.ceil(inner.length / W) }, (_, at) => inner.slice(at * W, at * W + W));
      })
      .join('\n');
  const PARAGRAPHS = [
    '一、情况',
    '（一）坚持党的领导，把法治政府建设摆在全局工作的突出位置。召开会议四次，全年办结案件三百二十件，群众满意。',
    '（二）化解矛盾纠纷',
    '全年承办人大代表建议三十三件、政协提案二十六件，办结率均达百分之百。一是抓调解，调解纠纷二百八十六起，无一起上行。二是抓复议。受理八十六件。',
    '1.坚持科学民主依法决策，重大行政决策合法性审查全覆盖',
    '审查合同四十一份，审查意见采纳率百分之百，没有一份合同引发诉讼。',
    '二、打算',
    '微信公众号推送法治故事，技术支持单位每月巡检一次，联系我们的群众都能得到答复。',
  ];
  test.each(['', '\u3000\u3000'])('read as they were written, indented by "%s"', (indent) => {
    const { nodes, dropped, notes } = read(TITLE + wrapped(PARAGRAPHS, indent));
    expect(nodes).toEqual(read(TITLE + PARAGRAPHS.join('\n')).nodes);
    expect([dropped, notes.filter(({ code }) => code === 'lines_joined').length]).toEqual([[], 1]);
  });
  test('a heading that stands alone, a list and a figure are not joined', () => {
    const text =
      '一、优化营商环境，持续推进放管服改革\n2020年，全市努力。\n参加单位有\n市公安局\n市司法局\n全年投入法治建设资金，比上一年增加12\n34万元。';
    expect([drawn(read(TITLE + text).nodes), codes(TITLE + text)]).toEqual([
      [`部1 ${text.slice(2).replace('\n', ' | ').replaceAll('\n', '⏎')}`],
      [],
    ]);
  });
});

describe('doubts are told', () => {
  test.each(DOUBTS)('%s', (_, text, notes, expected) => {
    expect(drawn(read(TITLE + text).nodes)).toEqual(expected);
    expect(codes(TITLE + text)).toEqual(notes);
  });
});

describe('title, issuer, year', () => {
  test.each([
    ['青河市2020年法治政府建设情况报告', '青河市', 2020, []],
    ['青河市人民政府关于2020年法治政府建设情况的报告', '青河市人民政府', 2020, []],
    ['关于青河市2020年度法治政府建设情况的报告', '青河市', 2020, []],
    ['2020年青河市法治政府建设年度报告', '青河市', 2020, ['issuer_after_year']],
    ['2020年法治政府建设年度报告', null, 2020, ['issuer_missing']],
    ['青河市二〇二〇年法治政府建设情况报告', '青河市', 2020, []],
    ['青河市２０２０年法治政府建设情况报告', '青河市', 2020, []],
    ['青河市法治政府建设情况报告', '青河市', null, ['year_missing', 'issuer_after_year']],
    ['青河市水务局2020年依法行政工作总结', '青河市水务局', 2020, []],
    ['青河市2020年法治政府建设工作总结和2021年工作计划', '青河市', 2020, []],
    ['青河市2020年法治政府建设情况报告(公开版)', '青河市', 2020, []],
    ['青河市贯彻落实《法治政府建设实施纲要（2015—2020年）》2020年工作情况报告', '青河市', 2020, []],
    ['青河市第1234年法治政府建设情况报告', '青河市第1234年', null, ['year_missing', 'issuer_after_year']],
    ['青河市推进法治政府建设2020年工作总结', '青河市', 2020, []],
    ['中共青河市委全面依法治市委员会办公室2020年法治建设工作总结', '中共青河市委全面依法治市委员会办公室', 2020, []],
    ['青河市人民政府关于青河市2020年度依法行政情况的报告', '青河市人民政府', 2020, []],
    ['青河市贯彻《关于加强法治政府建设的意见》2020年情况报告', '青河市', 2020, []],
    ['青河市司法局2020年法治政府建设工作汇报', '青河市司法局', 2020, []],
    ['青河市2020年法治政府建设白皮书', '青河市', 2020, []],
    ['青河市２０２０年法治政府建設情況報告', '青河市', 2020, []],
  ])('%s', (title, issuer, year, notes) => {
    const { title: found, ...outline } = read(`${title}\n一、情况\n完成。`);
    expect([found?.replace('（公开版）', ''), outline.issuer, outline.year]).toEqual([
      title.replace('(公开版)', ''),
      issuer,
      year,
    ]);
    expect(codes(`${title}\n一、情况\n完成。`)).toEqual(notes);
  });
  test('over two lines', () =>
    expect(read('青河市人民政府\n关于2020年法治政府建设情况的报告\n一、情况\n完成。')).toMatchObject({
      title: '青河市人民政府关于2020年法治政府建设情况的报告',
      issuer: '青河市人民政府',
      dropped: [],
    }));
  test.each([
    ['over three lines', '青河市人民政府\n2020年度\n法治政府建设情况报告', '青河市人民政府'],
    ['under its year', '2020年度\n青河市法治政府建设情况报告', '青河市'],
    ['with its year behind it', '青河市法治政府建设情况报告（2020年）', '青河市'],
  ])('%s', (_, title, issuer) =>
    expect(read(`${title}\n一、情况\n完成。`)).toMatchObject({
      title: title.replaceAll('\n', ''),
      issuer,
      year: 2020,
      dropped: [],
    }),
  );
  test('broken in the middle', () =>
    expect(read('青河市2020年法治政府\n建设情况报告\n一、情况\n完成。').title).toBe(
      '青河市2020年法治政府建设情况报告',
    ));
  test.each([
    ['a path of links', '首页 > 政务公开 > 法治政府建设年度报告', 'site_header'],
    ['a path of links with its word', '您当前的位置：首页 > 专题 > 法治政府建设年度报告', 'site_header'],
    ['a link to all reports', '法治政府建设年度报告', 'before_title'],
    ['its row in a table', '名称：青河市2020年法治政府建设情况报告', 'index_record'],
  ])('%s above it is none', (_, above, reason) => {
    expect(read(`${above}\n${TITLE}一、情况\n完成。`)).toMatchObject({
      title: TITLE.trim(),
      issuer: '青河市',
      year: 2020,
      dropped: [{ text: above, reason }],
    });
  });
  test('a row of a table is none', () => {
    const lines: SourceLine[] = [
      { text: '名 称\t青河市2020年法治政府建设情况报告', line: 1, hint: 'tableRow' },
      ...source(`${TITLE}一、情况\n完成。`).map((line) => ({ ...line, line: line.line + 1 })),
    ];
    expect(read(lines)).toMatchObject({ title: TITLE.trim(), dropped: [{ reason: 'index_record' }] });
  });
  test.each([
    ['lines of the page above a title over two lines', '走进青河\n政务公开\n青河市2020年法治政府\n建设情况报告', 2],
    ['the site’s name above a title that names its issuer', '青河市人民政府\n2020年青河市法治政府建设情况报告', 1],
  ])('%s are none of it', (_, top, above) => {
    const outline = read(`${top}\n2020年，努力。\n一、情况\n完成。`);
    expect([outline.title, outline.issuer, outline.dropped.length]).toEqual([
      top.split('\n').slice(above).join(''),
      '青河市',
      above,
    ]);
    expect(outline.notes.map(({ code }) => code)).toContain('before_title_dropped');
  });
  test.each([
    '现将我局2020年度法治政府建设情况报告如下：',
    '根据《关于开展法治政府建设情况报告评议的通知》，我局做了总结。',
    '依据《关于开展2020年法治政府建设情况报告评议的通知》，现总结如下：',
    '我局高度重视法治政府建设情况报告工作，',
    '按照市委要求，现将2020年法治政府建设情况报告',
    '为进一步做好2020年法治政府建设情况报告',
  ])('a sentence gives none: %s', (sentence) => {
    const outline = read(`${sentence}\n一、情况\n完成。`);
    expect([outline.title, drawn(outline.nodes)[0]]).toEqual([null, `序 | ${sentence}`]);
  });
  test.each([
    ['a year', '2020年，全市努力。'],
    ['part one', '一、情况'],
    ['a salutation', '各位代表：'],
    ['a preposition', '根据上级要求，我局努力。'],
  ])('cut off %s on its line', (_, rest) => {
    const outline = read(`${TITLE.trim()}${rest}\n二、打算\n完成。`);
    expect([outline.title, outline.nodes[0]?.heading ?? outline.nodes[0]?.text]).toEqual([
      TITLE.trim(),
      rest.replace('一、', ''),
    ]);
  });
  test.each([
    ['over two lines', '青河市\n2020年法治政府建设情况报告'],
    ['with a mark', '青河市2020年法治政府建设情况报告（公开稿）'],
    ['behind a byline', '来源：办公室\n青河市2020年法治政府 建设情况报告'],
  ])('said again %s is dropped', (_, again) => {
    const outline = read(`${TITLE}${again}\n2020年，努力。\n一、情况\n完成。`);
    expect(drawn(outline.nodes)).toEqual(['序 | 2020年，努力。', '部1 情况 | 完成。']);
    expect(outline.dropped.map(({ text }) => text).join('\n')).toBe(again);
  });
  test('said again behind a sentence of the page, which stays and is told', () => {
    const text = `${TITLE}小编整理了报告，供参考。\n${TITLE}2020年，努力。\n一、情况\n完成。`;
    expect([drawn(read(text).nodes)[0], codes(text)]).toEqual([
      '序 | 小编整理了报告，供参考。⏎2020年，努力。',
      ['line_unclear'],
    ]);
  });
  test('an unknown line under it stays and is told', () =>
    expect(codes(`${TITLE}法治青河建设专刊\n2020年，努力。\n一、情况\n完成。`)).toEqual(['line_unclear']));
  test('none', () => {
    expect(read('一、情况\n完成。')).toMatchObject({ title: null, issuer: null, year: null });
    expect(codes('一、情况\n完成。')).toEqual(['title_missing']);
  });
  test('a heading 基本情况 is no title', () => expect(read('一、2020年法治政府建设基本情况\n完成。').title).toBeNull());
});

describe('what is not the report', () => {
  test('a page around it', () => {
    expect(
      reasons(
        `首页 > 政务公开\n索引号：1234\n${TITLE}发布时间：2021-01-02 10:30 来源：青河市司法局\n【字体：大 中 小】\n一、情况\n完成。\n分享到：\n【打印】\n上一篇：通知\n版权所有：青河市\n粤ICP备123号`,
      ),
    ).toEqual([
      'site_header: 首页 > 政务公开',
      'index_record: 索引号：1234',
      'byline: 发布时间：2021-01-02 10:30 来源：青河市司法局',
      'font_widget: 【字体：大 中 小】',
      'share: 分享到：',
      'share: 【打印】',
      'related: 上一篇：通知',
      'site_footer: 版权所有：青河市',
      'record_number: 粤ICP备123号',
    ]);
  });
  test.each([
    ['[大][中][小]', 'font_widget'],
    ['【字号 大 中 小】', 'font_widget'],
    ['字体大小：【大】【中】【小】', 'font_widget'],
    ['A- A A+', 'font_widget'],
    ['浏览量：23', 'byline'],
    ['2021-01-05', 'byline'],
    ['（二〇二一年一月八日）', 'byline'],
    ['（来源：市司法局）', 'byline'],
    ['名 称\t年度报告', 'index_record'],
    ['[打印] [关闭]', 'share'],
    ['打印本页', 'share'],
    ['扫码查看手机版', 'share'],
    ['今天是2021年1月5日 星期二', 'site_header'],
  ])('%s under the title', (line, reason) => {
    expect(reasons(`${TITLE}市政府网\n${line}\n一、情况\n完成。`)).toEqual([`${reason}: ${line.replace('\t', '  ')}`]);
  });
  test.each(['关闭非法采砂场', '二维码门牌管理', '保存执法记录', '打印服务进村', '扫码点餐推广', '大中小学普法'])(
    '%s is no widget',
    (line) => {
      expect(reasons(`${TITLE}一、情况\n完成。\n${line}\n又完成一项。`)).toEqual([]);
    },
  );
  test('who edited it, under the text', () => {
    expect(
      reasons(`${TITLE}一、情况\n完成。\n青河市政府\n2021年1月5日\n（来源：市司法局）\n责任编辑：府办\n返回顶部`),
    ).toEqual([
      'signature: 青河市政府',
      'signature: 2021年1月5日',
      'byline: （来源：市司法局）',
      'byline: 责任编辑：府办',
      'site_footer: 返回顶部',
    ]);
  });
  test('a table of contents', () => {
    const text = `${TITLE}目 录\n一、情况……………1\n（一）方面...........2\n一、情况\n（一）方面\n完成。`;
    expect(reasons(text)).toEqual(['contents: 目 录', 'contents: 一、情况……………1', 'contents: （一）方面...........2']);
    expect(drawn(read(text).nodes)).toEqual(['部1 情况', '  面1 方面 | 完成。']);
  });
  test.each([
    [
      'numbers and running heads',
      '青河市2020年\n— 1 —\n青河市2020年法治政府建设情况报告\n（二）乙\n又办。\n第 2 页\n',
      2,
    ],
    ['numbers run into a line', '第1页共3页（二）乙\n又办。第2页 共3页\n', 2],
    ['a line at two pages', '- 1 -\n青河年报\n又办。\n- 2 -\n青河年报\n（二）乙\n又办。\n', 4],
  ])('%s of pages', (_, text, count) => {
    const outline = read(`${TITLE}一、情况\n（一）甲\n已办。\n${text.replace('青河市2020年\n', '')}`);
    expect(outline.dropped.map(({ reason }) => reason)).toEqual(Array(outline.dropped.length).fill('page'));
    expect(outline.dropped.length).toBeGreaterThanOrEqual(count);
    expect(JSON.stringify(outline.nodes)).not.toMatch(/页|年报|报告|[-—] \d/);
  });
  test('what looks like a page number is none: a negative, a share, a numbered form', () =>
    expect(reasons(`${TITLE}一、情况\n完成。\n-12\n1/3\n第3页表格\n又完成。`)).toEqual([]));
  test('a mark in the title and in the text is left out, two numbers that it parts stay two', () => {
    const text = `某网ab.cn${TITLE}一、情况\n办结3某网ab.cn5件，某网ab.cn完成。`;
    expect([read(text).title, drawn(read(text).nodes), codes(text)]).toEqual([
      TITLE.trim(),
      ['部1 情况 | 办结3 5件，完成。'],
      ['watermark_dropped'],
    ]);
  });
  test('an address that the text gives again and again stays and is told', () => {
    const text = `${TITLE}一、情况\n登录ab.cn查询。\n登录ab.cn投诉。\n登录ab.cn评价。`;
    expect([reasons(text), codes(text)]).toEqual([[], ['address_repeated']]);
  });
  test('a signature', () => {
    expect(reasons(`${TITLE}一、情况\n完成。\n青河市人民政府\n2021年1月24日`)).toEqual([
      'signature: 青河市人民政府',
      'signature: 2021年1月24日',
    ]);
    expect(codes(`${TITLE}一、情况\n完成。\n青河市人民政府\n2021年1月24日`)).toEqual(['signature_dropped']);
  });
  test.each([
    ['in brackets', '（青河市司法局）\n二〇二一年一月三日'],
    ['of a town', '城关镇\n2021年1月3日'],
    ['with marks under it', '青河市政府\n2021年1月3日\n（此件主动公开）\n（盖章）'],
    ['with its printers under it', '青河市政府\n2021年1月3日\n抄送：市委办。\n青河市政府办公室  2021年1月4日印发'],
    ['with who answers questions', '青河市政府\n2021年1月3日\n联系人：张某  电话：010'],
    ['of a month', '青河市政府\n2021年1月'],
    ...['石桥街道办事处', '市林业局党组', '公安局交通警察支队', '石桥街道党工委 管委会', '石桥村'].map(
      (name): [string, string] => [`of ${name}`, `${name}\n2021年1月3日`],
    ),
  ])('a signature %s', (_, signature) =>
    expect(reasons(`${TITLE}一、情况\n完成。\n${signature}`)).toEqual(
      signature.split('\n').map((line) => `signature: ${line}`),
    ),
  );
  test.each(['参加单位：\n市公安局\n市司法局', '试点如下：\n城关镇'])('%s is no signature', (text) =>
    expect(reasons(`${TITLE}一、情况\n完成。\n${text}`)).toEqual([]),
  );
  test('a line above the date that may be anybody’s stays and is told', () => {
    const text = `${TITLE}一、情况\n完成。\n继续努力\n2021年1月3日`;
    expect([reasons(text), codes(text)]).toEqual([['signature: 2021年1月3日'], ['line_unclear', 'signature_dropped']]);
  });
  test('a signature run into the text', () => {
    const text = `${TITLE}一、情况 完成。青河市人民政府2021年1月24日`;
    expect(reasons(text)).toEqual(['signature: 青河市人民政府2021年1月24日']);
  });
  test('who wrote it and when, and its number, under the title', () => {
    expect(reasons(`${TITLE}青府〔2021〕12号\n青河市司法局\n（2021年1月20日）\n一、情况\n完成。`)).toEqual([
      'index_record: 青府〔2021〕12号',
      'byline: 青河市司法局',
      'byline: （2021年1月20日）',
    ]);
  });
  test('annexes', () => {
    const text = `${TITLE}一、情况\n完成。\n附件：1.案件表\n青河市司法局\n2021年1月24日\n案件表\n一、诉讼`;
    expect(drawn(read(`${TITLE}一、情况\n完成。\n附件：1.案件表\n2021年1月24日`).nodes)).toEqual(['部1 情况 | 完成。']);
    expect(codes(text)).toContain('annex_unclear');
  });
  test('what is signed ends the report, whatever the annexes number', () => {
    const text = `${TITLE}一、情况\n完成。\n附件：1.案件表\n2.说明\n市司法局\n2021年1月24日\n附件1\n案件表\n一、诉讼\n7件。`;
    expect(drawn(read(text).nodes)).toEqual(['部1 情况 | 完成。']);
    expect(codes(text)).toEqual(['annex_dropped', 'signature_dropped']);
  });
  test('a text between 附件 and the signature is the report’s', () => {
    const text = `${TITLE}一、情况\n完成。\n附件：\n又办结一批案件。\n市司法局\n2021年1月24日`;
    expect([reasons(text).length, codes(text)]).toEqual([2, ['annex_unclear', 'signature_dropped']]);
  });
  test('the mark of an annex above the title', () =>
    expect(reasons(`附件1\n${TITLE}一、情况\n完成。`)).toEqual(['annex_mark: 附件1']));
  test('an unknown line above the title is told', () =>
    expect(codes(`今日头条\n${TITLE}一、情况\n完成。`)).toEqual(['before_title_dropped']));
  test('a sentence under the footer stays', () => {
    const text = `${TITLE}一、情况\n完成。\n主办单位：市政府\n${'全市各级各部门继续抓好落实，'.repeat(6)}成效明显。`;
    expect(codes(text)).toEqual(['text_after_footer']);
    expect(drawn(read(text).nodes)[0]).toContain('成效明显。');
  });
  test.each([
    ...['开通政务微信', '用好政务微博', '承办人大代表建议33件', '主办法治论坛', '技术支持基层所站', '联系我们的群众'],
    ...[
      '保存 执法记录',
      '上一条生产线投产',
      '分享到基层的经验',
      '扫码访问推广',
      '备案号管理',
      '加强ICP备案',
      '字体规范使用',
    ],
  ])('%s is no footer, whatever follows', (line) => {
    for (const text of [`${line}\n发布信息200条。`, `1.${line}\n发布信息200条。\n2.${line}\n推送信息。`]) {
      const outline = read(`${TITLE}一、情况\n（一）方面\n${text}\n二、打算\n${text}`);
      expect(outline.dropped).toEqual([]);
      expect(JSON.stringify(outline.nodes).split(line).length).toBe(JSON.stringify(text).split(line).length * 2 - 1);
    }
  });
  test('a line of the page between the report’s lines stays and is told', () => {
    const text = `${TITLE}一、情况\n完成。\n版权所有：青河市\n二、打算\n继续。`;
    expect([reasons(text), codes(text)]).toEqual([[], ['line_unclear']]);
  });
  test.each([
    '建议使用1024*768以上分辨率浏览本站。',
    '版权所有，未经授权不得转载。',
    '本站内容由各单位提供，由大数据局审核。',
  ])('under a signature and the footer’s mark all is the page’s: %s', (sentence) => {
    const text = `${TITLE}一、情况\n完成。\n青河市政府\n2021年1月3日\n主办：青河市政府\n${sentence}`;
    expect(drawn(read(text).nodes)).toEqual(['部1 情况 | 完成。']);
    expect(reasons(text).length).toBe(4);
  });
  test('a footer’s own sentence is no text of the report', () =>
    expect(reasons(`${TITLE}一、情况\n完成。\n版权所有：青河市\n建议使用1024*768以上分辨率浏览本站。`)).toEqual([
      'site_footer: 版权所有：青河市',
      'site_footer: 建议使用1024*768以上分辨率浏览本站。',
    ]));
  test('a last line that ends like none stays and is told', () => {
    const text = `${TITLE}一、情况\n完成。\n一图读懂法治青河`;
    expect([reasons(text), codes(text)]).toEqual([[], ['line_unclear']]);
  });
  test('unknown lines under the footer are told', () => {
    const text = `${TITLE}一、情况\n完成。\n相关新闻\n青河市召开会议`;
    expect([reasons(text), codes(text)]).toEqual([
      ['related: 相关新闻', 'after_footer: 青河市召开会议'],
      ['after_footer_dropped'],
    ]);
  });
  test('a sentence that begins like a widget stays', () => {
    expect(drawn(read(`${TITLE}一、情况\n分享经验，主办单位满意。\n来源于基层。`).nodes)).toEqual([
      '部1 情况 | 分享经验，主办单位满意。⏎来源于基层。',
    ]);
  });
});

describe('what formats know', () => {
  test('automatic numbering is made explicit', () => {
    const lines: SourceLine[] = [
      { text: '情况', line: 1, numbering: '一、' },
      { text: '职能方面', line: 2, numbering: '（一）' },
      { text: '改革。办了。', line: 3, numbering: '1.' },
    ];
    expect(drawn(read(lines).nodes)).toEqual(['部1 情况', '  面1 职能方面', '    点1 改革 | 办了。']);
    expect(codes(lines)).toContain('numbering_made_explicit');
  });
  test('headings without numbers keep their level', () => {
    const lines: SourceLine[] = [
      { text: '工作情况', line: 1, hint: 'heading2' },
      { text: '职能方面', line: 2, hint: 'heading3' },
      { text: '办了。', line: 3 },
      { text: '明年打算', line: 4, hint: 'heading2' },
      { text: '继续。', line: 5 },
    ];
    expect(drawn(read(lines).nodes)).toEqual(['部 工作情况', '  面 职能方面 | 办了。', '部 明年打算 | 继续。']);
    expect(codes(lines)).toEqual(['title_missing', 'heading_unnumbered', 'heading_unnumbered', 'heading_unnumbered']);
  });
  test('a styled paragraph that holds a sentence more keeps it as text', () => {
    expect(
      drawn(
        read([
          { text: '（一）方面。全市办了。', line: 1, hint: 'heading2' },
          { text: '（二）决策', line: 2, hint: 'heading2' },
        ]).nodes,
      ),
    ).toEqual(['面1 方面 | 全市办了。', '面2 决策']);
  });
  test('a table stays with its point and opens nothing', () => {
    const lines: SourceLine[] = [
      { text: '一、情况', line: 1 },
      { text: '见下表：', line: 2 },
      { text: '一、行政复议\t12', line: 3, hint: 'tableRow' },
      { text: '二、诉讼\t7', line: 4, hint: 'tableRow' },
      { text: '二、打算', line: 5 },
      { text: '继续。', line: 6 },
    ];
    expect(drawn(read(lines).nodes).length).toBe(2);
    expect(codes(lines)).toContain('table_as_text');
    expect(read(lines).nodes[0]?.text).toMatch(/一、行政复议\s+12\n二、诉讼\s+7/);
  });
});

test('a row keeps its columns: two spaces stand for the tab, before an empty cell, too', () =>
  expect(
    read([
      { text: '一、情况', line: 1 },
      { text: '\t去年\t今年', line: 2, hint: 'tableRow' },
      { text: '复议\t\t7', line: 3, hint: 'tableRow' },
    ]).nodes[0]?.text,
  ).toBe('  去年  今年\n复议    7'));

describe('odd inputs', () => {
  test.each([
    ['nothing', ''],
    ['blank lines', '\n \n\u3000\n'],
    ['a byte order mark', '\uFEFF'],
    ['a page alone', '首页\n【字体：大 中 小】\n扫一扫\n版权所有'],
  ])('%s', (_, text) => {
    expect(read(text).nodes).toEqual([]);
    expect(codes(text)).toContain('empty');
  });
  test('carriage returns and marks are no text', () =>
    expect(drawn(read('\uFEFF一、情况\r\n完成。\r\n').nodes)).toEqual(['部1 情况 | 完成。']));
  test('no structure is said', () => expect(codes(`${TITLE}全市努力。`)).toEqual(['no_structure']));
  test('two spaces in a long paragraph among others part nothing', () => {
    const long = `${'全市努力，'.repeat(90)}中共青河市委  青河市政府印发意见。`;
    expect(read(`${TITLE}一、情况\n${long}\n${'又办了，'.repeat(60)}好。`).nodes[0]?.text?.split('\n').length).toBe(2);
  });
  test('a space inside the text stays', () =>
    expect(drawn(read('一、情况\n开展“学宪法 讲宪法”活动。').nodes)).toEqual(['部1 情况 | 开展“学宪法 讲宪法”活动。']));
  test.each([
    ['one letter', '长'],
    ['markers', '一是'],
    ['markers and stops', '。二是甲'],
    ['commas before markers', '甲，一是乙'],
    ['areas', '（一）甲'],
    ['brackets', '('],
    ['addresses', 'http://a.b/),'],
    ['organs', '政府'],
    ['spaces', ' '],
    ['digits', '1.'],
    ['list', '、1、'],
  ])('a long line of %s is read, not searched again and again', (_, unit) => {
    expect(growth((size) => read(unit.repeat(size / unit.length)), 400_000)).toBeLessThan(1.8);
  });
  test('so are a hundred thousand short lines', () =>
    expect(growth((size) => read('1.甲\n'.repeat(size)), 100_000)).toBeLessThan(1.8));
  test.each([
    '打印 打印 打印 打印 打印 打印 打印 打印 打印 打印 打印 打印 打印 打印 打印 打印 打印 打印 打印 打印 x',
    '全市各级各部门认真贯彻上级决策部署，扎实推进各项工作，全年',
    '某网ab.cn',
    '2024年1月12日',
    '青河市司法局',
    '联系人：张某',
    '附件1',
    '— 1 —',
    '第一部分',
    '微信',
  ])('so are thirty thousand lines of %s', (line) =>
    expect(growth((size) => read(`${TITLE}${`${line}\n`.repeat(size)}`), 30_000)).toBeLessThan(1.8),
  );
});
