import { proofread } from '../../proofread.js';
import { shippedGlossary } from '../../shipped-glossary.js';
import { examplesOf } from '../../testing/marked.js';
import { partExceedsWhole } from './part-exceeds-whole.js';

examplesOf(partExceedsWhole, {
  valid: [
    '全年以我市各级行政机关为被告的行政诉讼案件1638宗，其中以市政府为被告的行政诉讼案件366宗。',
    '举办培训班3期，其中120人参加考试。',
    '参加考试的47人中，成绩在90分以上的19人。',
    '审结112件（含上年结转9件），审结率为93.3%。',
    // rounded, or about so many
    '发放资料3.6万份，其中宣传册36200份。',
    '发放资料约300份，其中宣传册320份。',
    '举办活动200余场，其中线上220场。',
    // of other things, or for each, or over years
    '有33个镇（街道），其中建成600个站点。',
    '查处案件20件，其中人均办案30件。',
    '新增顾问20名，其中累计聘请412名。',
    // of a whole further before
    '收到申请20宗，办结14宗，其中以市政府为被申请人的18宗。',
    '制定规章4件，废止规章3件，其中《停车办法》等4件涉及民生。',
    // what is not in it, and no part
    '受理886件，办结（含上年结存）901件。',
    '审结112件（不含上年结转300件）。',
    '收到20宗，办结14宗。',
    '其中，案件366宗。',
    '审结案件112件，其中维持71件，收到来信1200件。',
    '选派3名骨干在培训中心集训20名学员。',
    '办结14宗。另有来信若干。其中以市政府为被申请人的18宗。',
  ],
  invalid: [
    ['行政诉讼案件1638宗，其中以市政府为被告的⟦3660宗⟧。'],
    ['行政诉讼案件1,638宗，其中，以市政府为被告的⟦3,660宗⟧，办结20宗。'],
    ['行政诉讼案件366宗。其中，以市政府为被告的⟦1638宗⟧。'],
    ['审结112件（含上年结转⟦119件⟧）。'],
    ['责令整改的1107户中已有⟦1185户⟧整改到位。'],
    ['参加考试的47人中，成绩在90分以上的⟦49人⟧。'],
    ['发放资料3.6万份，其中宣传册⟦3.8万份⟧。'],
    ['9个街道中有⟦14个⟧街道。'],
    // each of a list, and what by its words is one of all
    ['审结案件112件，其中维持71件、驳回⟦1200件⟧、终止20件。'],
    ['以我市各级行政机关为被告的案件366宗；以市政府为被告的案件⟦1638宗⟧。'],
  ],
});

it.each([
  ['行政诉讼案件366宗，其中以市政府为被告的1638宗。', 'error'],
  ['以全市各级行政机关为被告的案件366宗，以市政府为被告的案件1638宗。', 'warning'],
  ['行政诉讼案件366宗。其中，以市政府为被告的1638宗。', 'warning'],
])('%s: %s', (text, severity) => {
  const findings = proofread([{ kind: 'prose', text }], { glossary: shippedGlossary });
  expect(findings.filter(({ rule }) => rule === 'part-exceeds-whole').map((one) => one.severity)).toEqual([severity]);
});
