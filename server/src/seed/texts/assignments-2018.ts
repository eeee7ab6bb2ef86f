/** A unit of the demo city, as it was named at the end of 2018. */
export interface SeedUnit {
  readonly kind: 'government' | 'department' | 'town' | 'outside';
  readonly name: string;
  readonly shortName: string;
}

/** Who writes a section: `supporting` holds short names of units and names of groups; a group may contain the lead. */
export interface SeedAssignment {
  readonly area: number | null;
  readonly point: number | null;
  readonly lead: string;
  readonly supporting: readonly string[];
}

const department = (name: string, shortName: string): SeedUnit => ({ kind: 'department', name, shortName });
const outside = (name: string, shortName: string): SeedUnit => ({ kind: 'outside', name, shortName });
const park = (name: string, shortName: string): SeedUnit => ({ kind: 'town', name, shortName });

const subdistricts = ['莞城街道', '东城街道', '南城街道', '万江街道'];
const towns = [
  '石龙镇',
  '石排镇',
  '茶山镇',
  '企石镇',
  '桥头镇',
  '东坑镇',
  '横沥镇',
  '常平镇',
  '虎门镇',
  '长安镇',
  '沙田镇',
  '厚街镇',
  '寮步镇',
  '大岭山镇',
  '大朗镇',
  '黄江镇',
  '樟木头镇',
  '谢岗镇',
  '塘厦镇',
  '清溪镇',
  '凤岗镇',
  '麻涌镇',
  '中堂镇',
  '高埗镇',
  '石碣镇',
  '望牛墩镇',
  '洪梅镇',
  '道滘镇',
];

/** The issuing government, its departments, subdistricts, towns and parks, and the units without an account. */
export const units: readonly SeedUnit[] = [
  { kind: 'government', name: '东莞市人民政府', shortName: '市政府' },
  department('东莞市法制局', '市法制局'),
  department('东莞市司法局', '市司法局'),
  department('东莞市人民政府办公室', '市府办'),
  department('中共东莞市委政法委员会', '市委政法委'),
  department('东莞市机构编制委员会办公室', '市编办'),
  department('东莞市政务服务办公室', '市政务办'),
  department('东莞市发展和改革局', '市发展改革局'),
  department('东莞市工商行政管理局', '市工商局'),
  department('东莞市质量技术监督局', '市质监局'),
  department('东莞市食品药品监督管理局', '市食品药品监管局'),
  department('东莞市环境保护局', '市环境保护局'),
  department('东莞市水务局', '市水务局'),
  department('东莞市国土资源局', '市国土资源局'),
  department('东莞市城乡规划局', '市城乡规划局'),
  department('东莞市住房和城乡建设局', '市住房城乡建设局'),
  department('东莞市城市综合管理局', '市城管局'),
  department('东莞市公安局', '市公安局'),
  department('东莞市民政局', '市民政局'),
  department('东莞市财政局', '市财政局'),
  department('东莞市人力资源局', '市人力资源局'),
  department('东莞市审计局', '市审计局'),
  department('东莞市信访局', '市信访局'),
  department('东莞市教育局', '市教育局'),
  department('东莞市经济和信息化局', '市经信局'),
  department('东莞市商务局', '市商务局'),
  department('东莞市安全生产监督管理局', '市安监局'),
  department('东莞市卫生和计划生育局', '市卫计局'),
  department('中共东莞市委党校（东莞行政学院）', '市行政学院'),
  department('中共东莞市委组织部', '市委组织部'),
  department('中共东莞市委宣传部', '市委宣传部'),
  ...subdistricts.map((shortName): SeedUnit => ({ kind: 'town', name: `东莞市人民政府${shortName}办事处`, shortName })),
  ...towns.map((shortName): SeedUnit => ({ kind: 'town', name: `东莞市${shortName}人民政府`, shortName })),
  park('松山湖高新技术产业开发区（生态园）', '松山湖高新区'),
  park('滨海湾新区', '滨海湾新区'),
  park('水乡特色发展经济区', '水乡功能区'),
  park('东莞港', '东莞港'),
  park('银瓶合作创新区', '银瓶合作创新区'),
  outside('东莞市人民检察院', '市检察院'),
  outside('东莞市中级人民法院', '市中级人民法院'),
  outside('中国国际贸易促进委员会东莞市委员会', '市贸促会'),
  outside('东莞广播电视台', '东莞广播电视台'),
];

const shortNames = (kind: SeedUnit['kind']) => units.filter((unit) => unit.kind === kind).map((unit) => unit.shortName);

/** Groups of units; members by short name. */
export const groups: readonly { readonly name: string; readonly members: readonly string[] }[] = [
  { name: '各部门', members: shortNames('department') },
  { name: '各镇街园区', members: shortNames('town') },
  {
    name: '各行政执法部门',
    members: [
      '市工商局',
      '市质监局',
      '市食品药品监管局',
      '市环境保护局',
      '市水务局',
      '市国土资源局',
      '市城乡规划局',
      '市住房城乡建设局',
      '市城管局',
      '市公安局',
      '市民政局',
      '市人力资源局',
      '市教育局',
      '市商务局',
      '市安监局',
      '市卫计局',
    ],
  },
  {
    name: '各承办单位',
    members: [
      '市发展改革局',
      '市经信局',
      '市教育局',
      '市公安局',
      '市民政局',
      '市财政局',
      '市人力资源局',
      '市国土资源局',
      '市环境保护局',
      '市城乡规划局',
      '市住房城乡建设局',
      '市城管局',
      '市水务局',
      '市商务局',
      '市卫计局',
      '市工商局',
      '市食品药品监管局',
    ],
  },
];

const row = (area: number | null, point: number | null, lead: string, ...supporting: string[]): SeedAssignment => ({
  area,
  point,
  lead,
  supporting,
});

/** Row by row the assignment of `sections2018`, in the same order; two points are led by towns. */
export const assignments2018: readonly SeedAssignment[] = [
  row(null, null, '市法制局', '市府办'),
  row(1, 1, '市编办', '市政务办', '市发展改革局', '市法制局', '各镇街园区'),
  row(1, 2, '市编办', '市发展改革局', '市工商局', '市法制局'),
  row(1, 3, '市工商局', '市质监局', '市食品药品监管局', '市发展改革局', '市政务办'),
  row(1, 4, '市政务办', '市经信局', '市编办', '各镇街园区'),
  row(1, 5, '长安镇', '市委政法委', '市公安局', '市发展改革局', '市商务局', '各镇街园区'),
  row(1, 6, '市政务办', '市司法局', '市法制局', '市财政局', '市公安局', '市民政局'),
  row(1, 7, '市环境保护局', '市水务局', '市国土资源局', '市财政局', '市城管局', '各镇街园区'),
  row(2, 1, '市法制局', '市教育局', '市城乡规划局', '市住房城乡建设局', '市城管局'),
  row(2, 2, '市法制局', '市府办', '各部门', '各镇街园区'),
  row(2, 3, '市法制局', '市环境保护局', '市发展改革局', '各部门'),
  row(3, 1, '市府办', '市法制局', '各部门', '各镇街园区'),
  row(3, 2, '市府办', '市法制局', '市发展改革局', '市委政法委'),
  row(3, 3, '市法制局', '市司法局', '各部门', '各镇街园区'),
  row(4, 1, '市法制局', '市工商局', '市环境保护局', '市安监局', '各行政执法部门'),
  row(4, 2, '市法制局', '市公安局', '市人力资源局'),
  row(4, 3, '市法制局', '市检察院', '市公安局', '各行政执法部门'),
  row(5, 1, '市府办', '市法制局', '各承办单位'),
  row(5, 2, '市审计局', '市财政局', '各镇街园区'),
  row(5, 3, '市政务办', '市委宣传部', '市信访局', '东莞广播电视台'),
  row(5, 4, '市府办', '市政务办', '各部门'),
  row(6, 1, '虎门镇', '市委政法委', '市信访局', '市司法局', '市公安局', '市政务办', '各镇街园区'),
  row(6, 2, '市法制局', '市中级人民法院', '各部门'),
  row(6, 3, '市法制局', '市司法局', '市编办', '市财政局', '市贸促会'),
  row(6, 4, '市司法局', '市公安局', '市卫计局', '市工商局', '市人力资源局', '各镇街园区'),
  row(6, 5, '市信访局', '各镇街园区'),
  row(7, 1, '市法制局', '市委组织部', '市司法局', '市行政学院'),
  row(7, 2, '市人力资源局', '市行政学院', '市法制局', '各部门', '各镇街园区'),
  row(7, 3, '市司法局', '市委宣传部', '市教育局', '各部门'),
  row(8, 1, '市法制局', '市府办', '各部门', '各镇街园区'),
  row(8, 2, '市法制局', '市府办'),
  row(8, 3, '市法制局', '各行政执法部门', '各镇街园区'),
  row(null, null, '市法制局', '市府办'),
];
