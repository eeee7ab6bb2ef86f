import fc from 'fast-check';
import { growth } from '../testing/growth.js';
import { anyTexts, hostileTexts } from '../testing/texts.js';
import { numbersIn } from './numbers-in.js';

const figures = (text: string): string[] =>
  numbersIn(text).flatMap((found) =>
    found.kind === 'figure' ? [`${found.counted} ${found.value}${found.measure}${found.lists ? ' …' : ''}`] : [],
  );
const others = (text: string): string[] =>
  numbersIn(text).flatMap((found) =>
    found.kind === 'figure' ? [] : [`${found.kind} ${text.slice(found.at, found.at + found.length)}`],
  );

test.each([
  ['全年收到行政复议申请1098宗，办结1014宗；', ['收到行政复议申请 1098宗', '办结 1014宗']],
  ['其中以市政府为被告的行政诉讼案件366宗。', ['以市政府为被告的行政诉讼案件 366宗']],
  ['出台《供水办法》《排水办法》等规范性文件68件', ['规范性文件 68件']],
  ['对镇（街道）规范性文件205件备案审查', ['镇（街道）规范性文件 205件']],
  ['发放宣传资料3.6万份，总点击量31.4万次', ['发放宣传资料 3.6万份', '总点击量 31.4万次']],
  ['举办宣传活动200余场次', ['举办宣传活动 200场次']],
  ['收到申请1,098件,办结率达92.3%', ['收到申请 1098件', '办结率 92.3%']],
  ['编印10期，赠阅到村', ['编印 10期']],
  ['《市政府公报》全年编印10期', ['市政府公报 10期']],
  ['出台《供水办法》《排水办法》等3部', ['出台 3部']],
  ['出台《供水办法》等3部', ['出台 3部']],
  ['开设三个专栏', ['开设专栏 3个 …']],
  ['举办12场讲评会，', ['举办讲评会 12场']],
  ['近500名新律师现场宣誓', ['新律师 500名']],
  ['2个村（社区）成功创建为示范村', ['村（社区） 2个']],
  ['市政府作为被申请人的15宗案件均已答复', ['市政府作为被申请人的案件 15宗']],
  ['两起案例获评优秀', ['案例 2起 …']],
])('%s: %j', (text, found) => expect(figures(text)).toEqual(found));

test.each([
  ['2018年4月，全国第一批“十三五”规划', ['date 2018年4月', 'order 第一批', 'date 十三五']],
  ['一是改革，第14次会议，（一）总则', ['order 一是', 'order 第14次']],
  ['根据云府〔2018〕46号文件', ['document 〔2018〕46号']],
  ['开通12345热线，“宪法宣传周2018”，《纲要（2015—2020年）》', ['name 12345', 'name 2018', 'name 2015', 'name 2020']],
  ['党的十九大精神，一平台三工程', ['name 十九大', 'slogan 一平台三工程']],
  ['涉及三大领域，增强“四个意识”，做到两个维护', ['slogan 三大', 'slogan 四个意识', 'slogan 两个维护']],
  ['“两法衔接”平台，与企业一起，建立一个机制', ['slogan 两法衔接']],
  ['在5个工作日内答复，三年行动计划，6个月以上', ['date 5个工作日', 'date 三年', 'date 6个月']],
  ['较上年增长15%，满意度提高了2个百分点', ['change 15%', 'change 2个百分点']],
  ['每期3个月', ['date 3个月']],
  ['提供7×24小时自助服务', ['name 24小时']],
])('%s holds no figure but %j', (text, found) => {
  expect(figures(text)).toEqual([]);
  expect(others(text)).toEqual(found);
});

test('whatever the text, what is found lies in it, apart, in order, and its clause holds it', () =>
  fc.assert(
    fc.property(anyTexts, (texts) => {
      for (const text of texts) {
        let end = 0;
        for (const found of numbersIn(text)) {
          expect(found.at).toBeGreaterThanOrEqual(end);
          end = found.at + found.length;
          expect(end).toBeLessThanOrEqual(text.length);
          if (found.kind !== 'figure') continue;
          expect(found.clause.at).toBeLessThanOrEqual(found.at);
          expect(found.clause.at + found.clause.length).toBe(end);
          expect(found.said.at).toBeLessThanOrEqual(found.at);
          expect(found.said.at + found.said.length).toBeGreaterThanOrEqual(end);
          expect(found.said.at + found.said.length).toBeLessThanOrEqual(text.length);
        }
      }
    }),
  ));

test.each(hostileTexts)('takes time in proportion to a text of $name', ({ of }) => {
  expect(growth((size) => numbersIn(of(size)), 40_000)).toBeLessThan(1.8);
});
