import { applied, proofReader } from '../../proofread.js';
import { shippedGlossary } from '../../shipped-glossary.js';
import { examplesOf } from '../../testing/marked.js';
import { halfWidth } from './half-width-marks.js';

examplesOf(halfWidth, {
  valid: [
    '会议于15:36开始，共1,000人参加，比上年增长1.5倍。',
    '登录市司法局网站（https://sfj.yunzhou.gov.cn/a?b=1,2），或者发送至a.b@yunzhou.gov.cn。',
    '按照世界贸易组织（WTO）规则评估，见附件.docx。',
    'Plain text, with (Latin) marks; no change?',
    '一.情况',
  ],
  invalid: [
    ['全年办结18件⟦,⟧同比增长⟦;⟧成效明显⟦.⟧', '全年办结18件，同比增长；成效明显。'],
    ['# ⟦(⟧一⟦)⟧工作情况', '# （一）工作情况'],
    ['市司法局⟦(⟧APP⟦)⟧已经上线⟦:⟧可以使用', '市司法局（APP）已经上线：可以使用'],
    ['| 办结⟦(⟧件', '| 办结（件'],
    ['印发《办法》⟦)⟧⟦,⟧施行⟦(⟧试点⟦(⟧全市⟦)⟧⟦)⟧。', '印发《办法》），施行（试点（全市））。'],
  ],
});

describe('half-width marks all over a text', () => {
  const texts = ['甲,乙,丙,丁,戊(己)', '甲,乙,丙,丁,戊,己,庚。'];
  const find = proofReader({ year: 2018, glossary: shippedGlossary }, [halfWidth]);
  const findings = find(texts.map((text) => ({ kind: 'prose', text })));
  it('are one finding, at the first', () =>
    expect(findings).toMatchObject([{ paragraph: 0, at: 1, message: { zh: '汉字旁的标点应为全角。全文共11处。' } }]));
  it('and mended all at once', () =>
    expect(applied(texts, findings[0]!)).toEqual(['甲，乙，丙，丁，戊（己）', '甲，乙，丙，丁，戊，己，庚。']));
});
