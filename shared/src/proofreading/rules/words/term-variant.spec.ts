import type { Glossary } from '../../glossary.js';
import { proofread } from '../../proofread.js';
import { shippedGlossary } from '../../shipped-glossary.js';
import { examplesOf } from '../../testing/marked.js';
import { termVariant } from './term-variant.js';

examplesOf(termVariant, {
  valid: [
    ...shippedGlossary.terms.map(({ term }) => term),
    '公布截止日期，开展土壤污染防治，权责清单制度。',
    '市质量技术监督局2018年办理案件12件。',
  ],
  invalid: [
    ['推行⟦双随机一公开⟧、⟦双随机，一公开⟧监管。', '推行双随机、一公开、双随机、一公开监管。'],
    ['推行⟦“双随机”一公开⟧监管，推行“⟦双随机,一公开⟧”监管。', '推行“双随机、一公开”监管，推行“双随机、一公开”监管。'],
    ['推进⟦供给侧结构改革⟧。', '推进供给侧结构性改革。'],
    ['⟦截止20⟧18年12月31日', '截至2018年12月31日'],
    ['| 建立⟦台帐⟧', '| 建立台账'],
    ['执行⟦《行政复议实施条例》⟧。', '执行《行政复议法实施条例》。'],
  ],
});

examplesOf(termVariant, {
  context: { year: 2020 },
  valid: ['原工商行政管理局印发，原云州市国土资源局承担，原“市国土资源局”的职责。'],
  invalid: [['市⟦质量技术监督局⟧2020年办理案件12件。']],
});

const own: Glossary = {
  sensitive: [],
  terms: [
    { term: '镇（街道）', variants: ['镇街', '镇街道'], severity: 'error' },
    { term: '一网通办平台', variants: ['通办', '一网通办'], severity: 'error' },
    {
      term: '新局',
      variants: ['旧局'],
      severity: 'error',
      from: '2019-01-01',
      until: '2020-06-30',
      note: '2019年更名',
    },
  ],
};
examplesOf(termVariant, {
  context: { glossary: own, year: 2018 },
  valid: ['旧局、一网通办平台'],
  invalid: [['⟦镇街道⟧、⟦镇街⟧、⟦一网通办⟧', '镇（街道）、镇（街道）、一网通办平台']],
});
examplesOf(termVariant, { context: { glossary: own, year: 2020 }, valid: ['原旧局'], invalid: [['⟦旧局⟧', '新局']] });
examplesOf(termVariant, {
  context: { glossary: own, year: 2021 },
  valid: ['旧局'],
  invalid: [['⟦镇街⟧', '镇（街道）']],
});

const typed: Glossary = {
  sensitive: [],
  terms: [
    { term: '双随机、一公开', variants: ['双随机,一公开'], severity: 'error' },
    { term: '台账', variants: ['台帐'], severity: 'error', off: true },
  ],
};
examplesOf(termVariant, {
  context: { glossary: typed },
  valid: ['建立台帐'],
  invalid: [['推行⟦双随机，一公开⟧。', '推行双随机、一公开。']],
});

it('finds nothing by an empty glossary', () => {
  const findings = proofread([{ kind: 'prose', text: '双随机一公开' }], { glossary: { terms: [], sensitive: [] } });
  expect(findings.filter(({ rule }) => rule === 'term-variant')).toEqual([]);
});
