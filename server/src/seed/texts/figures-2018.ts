/** A figure of the demo city's register: the value of each year from 2014 on, empty where nobody counted. */
export interface SeedFigure {
  readonly name: string;
  readonly definition: string;
  readonly measure: string;
  readonly decimals?: number;
  readonly unit: string;
  readonly values: readonly string[];
  readonly formula?: string;
  readonly evidence?: string;
  /** What is entered and not verified yet. */
  readonly unverified?: true;
}

/** The counts of 2018 are the city's published ones; those of the years before are the demo's own. */
export const figures2018: readonly SeedFigure[] = [
  {
    name: '收到行政复议申请',
    definition: '全市收到的申请，含不予受理的，不含上年结转',
    measure: '宗',
    unit: '市法制局',
    values: ['612', '705', '843', '962', '1098'],
    evidence: '复议案件登记簿',
  },
  {
    name: '办结行政复议申请',
    definition: '作出决定、调解结案和终止审理的，含上年结转',
    measure: '宗',
    unit: '市法制局',
    values: ['590', '668', '801', '897', '1014'],
    evidence: '复议案件登记簿',
  },
  {
    name: '行政复议办结率',
    definition: '办结的占收到的比例，保留一位小数',
    measure: '%',
    decimals: 1,
    unit: '市法制局',
    values: [],
    formula: '办结行政复议申请 ÷ 收到行政复议申请',
  },
  {
    name: '行政机关为被告的行政诉讼案件',
    definition: '法院当年受理的一审案件，被告为本市各级行政机关',
    measure: '宗',
    unit: '市法制局',
    values: ['1105', '1216', '1387', '1490', '1638'],
    evidence: '市中级人民法院司法统计',
  },
  {
    name: '其中：市政府为被告',
    definition: '市政府单独或者共同作被告的一审案件',
    measure: '宗',
    unit: '市法制局',
    values: ['', '251', '300', '338', '366'],
    evidence: '市中级人民法院司法统计',
  },
  {
    name: '负责人出庭应诉案件',
    definition: '正职、副职负责人出庭的，同一案件只计一次',
    measure: '宗',
    unit: '市法制局',
    values: ['', '', '97', '118', '143'],
    unverified: true,
  },
  {
    name: '备案审查的镇街园区规范性文件',
    definition: '当年报送备案并审结的文件，退回补正的不计',
    measure: '件',
    unit: '市法制局',
    values: ['102', '117', '139', '145', '205'],
    evidence: '备案审查台账',
  },
  {
    name: '以市政府名义印发的规范性文件',
    definition: '当年编号印发的，修订后重新印发的计入',
    measure: '件',
    unit: '市法制局',
    values: ['54', '60', '57', '71', '68'],
    evidence: '市政府规范性文件目录',
  },
  {
    name: '办理代表议案和建议',
    definition: '市人大会议期间和闭会期间交办的',
    measure: '件',
    unit: '市府办',
    values: ['176', '190', '169', '178', '183'],
    evidence: '建议提案办理系统',
  },
  {
    name: '办理委员提案',
    definition: '市政协会议期间立案交办的',
    measure: '件',
    unit: '市府办',
    values: ['341', '352', '360', '358', '373'],
    evidence: '建议提案办理系统',
  },
];

/** What came to light in December, after texts had cited it. */
export const corrected2018 = {
  name: '收到行政复议申请',
  value: '1102',
  reason: '补计12月11日转送的4宗申请',
  evidence: '复议案件登记簿（至12月12日），第1099至1102号',
};
