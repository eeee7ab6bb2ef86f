import { lineKind } from './line-kind.js';

// prettier-ignore
it.each([
  ['heading', '云州市2018年法治政府建设年度报告'],
  ['heading', '一、全面履行政府职能'],
  ['heading', '（一）持续优化营商环境'],
  ['heading', '（一）持续优化营商环境。'],
  ['heading', '云府〔2019〕12号'],
  ['heading', '坚持党的领导，推进依法行政'],
  ['heading', '2019年1月18日'],
  ['heading', '附件：1.任务分工表'],
  ['prose', '全年办结1014件。'],
  ['prose', '一是压缩时限。审批时限压缩一半。'],
  ['prose', '全年收到申请1098件，办结1014件，办结率92.3%'],
  ['prose', '各县、区人民政府，市直各单位：'],
  ['prose', '市直各单位:'],
  ['prose', '（一）申请材料不齐全的；'],
])('%s: %s', (kind, line) => expect(lineKind(line)).toBe(kind));
