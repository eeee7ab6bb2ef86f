import fc from 'fast-check';

/** What the rules look for, in pieces that are put together at random. */
// prettier-ignore
const pieces = [
  '印发', '《', '》', '〈', '〉', '“', '”', '‘', '’', '（', '）', '〔', '〕', '【', '】', '(', ')', '[', ']', '，', '。', '、', '；', '：', '？', '！', '……', '——',
  ',', '.', ';', ':', '-', '–', '—', '~', '～', '％', '%', '1', '2', '12', '366', '2017', '2018', '3.6', '018', '年', '月', '日', '号', '件', '宗', '部', '万', '余', '近', '约',
  '左右', '以上', '多', '十', '二十三', '一', '二', '三', '一是', '二是', '三是', '五是', '第', '第一，', '一、', '（一）', '（二）、', '1、', '1.', '（1）', '的', '的的', '进行', '了',
  '法治政府建设', '规范性文件', '双随机一公开', '市政府', '镇街', '镇（街道）', '行政复议', '办结', '妥否，请批示', '发《', '台《', '全完善', '云府', '某府发', ' ', '　', 'PPP', '12345',
  '13800138000', '110101199003070011', '6222021234567890123', '建立', '制定', '健全', '较上年', '去年', '审结', '案件', '比例为', '是', '等', '、等', '方面',
  '，其中', '（含', '包括', '收到', '收到行政复议申请', '合计', '共', '其他', '办结率为', '92.3%', '100%', '1098件', '1014件', '3.6万', '《甲》', '《乙》', '3部', '政府规章', '三个方面', '三大领域',
];

/** Texts of two to five paragraphs. */
export const anyTexts = fc.array(
  fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 24 }).map((some) => some.join('')),
  { minLength: 2, maxLength: 5 },
);

const repeated = (name: string, unit: string) => ({
  name,
  of: (size: number) => unit.repeat(Math.ceil(size / unit.length)),
});
/** Texts on which a pattern that tries again and again would take the square of their length. */
export const hostileTexts = [
  repeated('opening marks', '《“（〔'),
  repeated('closing marks', '》”）〕'),
  repeated('one sign', '的'),
  repeated('figures', '1'),
  repeated('figures with pauses', '1、'),
  repeated('ordinals', '一是'),
  repeated('points', '，一是丙三是'),
  repeated('numerals', '二十三'),
  repeated('letters', 'a.b-'),
  repeated('half-width marks', '我,'),
  repeated('spaces', ' '),
  repeated('titles', '《甲》、《乙》建立'),
  repeated('years', '2017年、2018'),
  repeated('years of two figures', '18年6月'),
  repeated('titles that are nearly one', '《某某市供水管理条例》\n《某某市供气管理条例》\n'),
  repeated('counts', '办结12宗、'),
  repeated('wholes and parts', '收到9宗，其中3宗、含2宗，办结率为92.3%；三个方面：'),
  repeated('rates', '收到9宗办结3宗办结率12%'),
  repeated('parts and sums', '甲类3件、共6件，'),
  repeated('titles that are counted', '《甲》《乙》等3部规章：'),
  repeated('sentences of one concept', '全年收到行政复议申请9宗。'),
  repeated('paragraphs of points', '二是办\n一是办\n'),
];
