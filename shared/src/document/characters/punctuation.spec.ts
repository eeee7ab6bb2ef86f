import { normalisePunctuation } from './punctuation.js';

describe('half-width marks beside Chinese', () => {
  test.each([
    ['今年,全市办结;成效明显', '今年，全市办结；成效明显', 2],
    ['对接改革(试行),稳步推进', '对接改革（试行），稳步推进', 3],
    ['做得到吗?做得到!', '做得到吗？做得到！', 2],
    ['来源:市局', '来源：市局', 1],
    ['会议于15:36开始', '会议于15:36开始', 0],
    ['共1,000件,增长1.5倍', '共1,000件，增长1.5倍', 1],
    ['办理1,000,同比增长', '办理1,000，同比增长', 1],
    ['规划(2016–2020年)', '规划（2016–2020年）', 2],
    ['手机(APP)上线', '手机（APP）上线', 2],
    ['见 http://a.example.cn/x?a=1,2;b(c),详情', '见 http://a.example.cn/x?a=1,2;b(c)，详情', 1],
    ['网站www.a.example.cn:8080/?q=1', '网站www.a.example.cn:8080/?q=1', 0],
    ['邮箱 a.b@c.example,电话', '邮箱 a.b@c.example，电话', 1],
    ['Plain text, with (Latin) marks; no change?', 'Plain text, with (Latin) marks; no change?', 0],
    ['规章3;条例4', '规章3；条例4', 1],
    ['比例为3:2', '比例为3:2', 0],
    ['2015–2020', '2015–2020', 0],
    ['印发《规划》(修订)', '印发《规划》（修订）', 2],
    ['“清单”,《办法》', '“清单”，《办法》', 1],
    ['（全角）已在，不动', '（全角）已在，不动', 0],
    ['全年办结.成效明显.', '全年办结。成效明显。', 2],
    ['印发《规划》.一是改革.', '印发《规划》。一是改革。', 2],
    ['一.情况', '一.情况', 0],
    ['（一）.职能', '（一）.职能', 0],
    ['增长1.5倍，见附件.docx和v1.2', '增长1.5倍，见附件.docx和v1.2', 0],
    ['未闭合(一边', '未闭合（一边', 1],
    ['', '', 0],
  ])('%s', (text, expected, changes) => expect(normalisePunctuation(text)).toEqual({ text: expected, changes }));

  test('doing it twice changes nothing more', () => {
    const once = normalisePunctuation('甲(乙,丙):丁.(己)庚((])辛 http://x.example/,戊').text;
    expect(normalisePunctuation(once)).toEqual({ text: once, changes: 0 });
  });
});
