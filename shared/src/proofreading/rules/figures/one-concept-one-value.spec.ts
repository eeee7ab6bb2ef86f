import { examplesOf } from '../../testing/marked.js';
import { oneConceptOneValue } from './one-concept-one-value.js';

const first = '2018年，全市共收到行政复议申请1098宗，办结1014宗。';
examplesOf(oneConceptOneValue, {
  valid: [
    `${first}\n全年收到行政复议申请1,098宗。`,
    // of another year, time, place or part
    `${first}\n2017年，收到行政复议申请842宗。`,
    `${first}\n第一季度，收到行政复议申请218宗。`,
    `${first}\n临江区收到行政复议申请118宗。`,
    `${first}\n市公安局依法办案，收到行政复议申请118宗。`,
    `${first}\n较上年，收到行政复议申请多118宗。`,
    `${first}\n截至9月底，收到行政复议申请818宗。`,
    `${first}\n案情复杂的案件多（收到行政复议申请18宗）。`,
    `${first}\n收到行政复议申请1098宗的，其中办结行政复议申请18宗。`,
    // about so many, in another measure, of another thing, in the same paragraph
    `${first}\n收到行政复议申请1000余宗。`,
    `${first}\n收到行政复议申请1100份。`,
    `${first}\n受理行政复议申请1014宗。`,
    `${first}收到行政复议申请12宗。`,
    '加上上年结转的案件46件。\n加上上年结转的案件9件。\n答复的期限一般为5个工作日。\n答复的期限一般为7个工作日。',
    '年初确定的重点28项任务。\n年初确定的重点6项决策。',
    // no concept of its own
    '召开会议5次。\n召开会议4次。\n举办专题培训班5期。\n举办专题培训班4期。',
    // a kind of thing, counted again and again
    '开展法治宣传活动5场。\n开展法治宣传活动4场。\n开展法治宣传活动3场。',
    `${first}\n# 收到行政复议申请12宗`,
  ],
  invalid: [
    [`${first}\n全年收到行政复议申请⟦1089宗⟧，逐宗审查。`],
    [`${first}\n一是强化监督。收到行政复议申请⟦1089宗⟧。\n收到行政复议申请1098宗。`],
    ['以我市各级行政机关为被告的行政诉讼案件1638宗。\n全年以我市各级行政机关为被告的行政诉讼案件⟦1683宗⟧。'],
  ],
});
