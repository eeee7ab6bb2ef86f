import type { ContributionState } from '@bafang/shared';

/** What a unit of the demo city answers, and how far it has come. */
export interface SeedAnswer {
  readonly unit: string;
  readonly goal: Extract<
    ContributionState,
    'asked' | 'checking' | 'sent' | 'nothing' | 'returned' | 'used' | 'set_aside'
  >;
  readonly paragraphs: readonly string[];
  /** Cases answered in court, and those in which the head was there. */
  readonly figures: readonly [string, string] | null;
  readonly reason?: string;
}

export const CASES = '行政应诉案件';
export const HEADS = '负责人出庭';

/** 素材征集 for the section on 行政复议应诉: the wording is the demo's own. */
export const question2018 = {
  question: '负责人出庭是怎样安排的？败诉以后怎样整改？请写做法和结果，不写会议、文件。',
  words: 300,
  dueDate: '2018-12-12',
};

export const answers2018: readonly SeedAnswer[] = [
  {
    unit: '虎门镇',
    goal: 'used',
    figures: ['64', '19'],
    paragraphs: [
      '镇长每季度至少出庭一次，分管领导按案件领域出庭。开庭前一周由司法分局送出庭提示单，写明争议焦点和应当说明的事实。',
      '败诉案件一案一表，经办部门十五日内说明原因、提出改法。',
    ],
  },
  {
    unit: '厚街镇',
    goal: 'sent',
    figures: ['47', '11'],
    paragraphs: [
      '收到应诉通知当天，司法分局与业务办一起排查案情，三日内定出庭负责人。',
      '败诉案件由镇法律顾问写评析，发给全镇执法人员，同类错误再犯的，停岗学习三日。',
    ],
  },
  {
    unit: '塘厦镇',
    goal: 'sent',
    figures: ['39', '8'],
    paragraphs: ['出庭负责人名单按月排定，换人须镇长同意。全年败诉两宗，都已改正并书面告知当事人。'],
  },
  {
    unit: '大朗镇',
    goal: 'checking',
    figures: ['28', '6'],
    paragraphs: ['土地、规划两类案件由分管领导出庭，其余由部门负责人出庭，全年没有委托律师单独出庭的案件。'],
  },
  {
    unit: '石排镇',
    goal: 'returned',
    figures: ['21', ''],
    paragraphs: [
      '收到应诉通知后三日内交承办部门，由分管领导主持研究答辩意见，司法分局逐件核对证据和依据，开庭当天安排一人旁听并记录。',
      '负责人按要求出庭，败诉案件都已整改。',
    ],
    reason: '请补负责人出庭宗数，并写一例整改的做法。',
  },
  {
    unit: '麻涌镇',
    goal: 'set_aside',
    figures: ['17', '5'],
    paragraphs: ['镇里重视行政应诉工作，定期学习有关规定，出庭工作平稳有序。'],
    reason: '没有具体做法，明年请写实例。',
  },
  {
    unit: '石龙镇',
    goal: 'nothing',
    figures: null,
    paragraphs: [],
    reason: '全年没有行政应诉案件。',
  },
  { unit: '谢岗镇', goal: 'asked', figures: null, paragraphs: [] },
  { unit: '常平镇', goal: 'asked', figures: null, paragraphs: [] },
];
