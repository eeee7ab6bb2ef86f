import type {
  ContributionState,
  Disposition,
  GlossaryList,
  OpinionKind,
  Rung,
  SectionState,
  Severity,
} from '@bafang/shared';

/** A sheet is a document of the house, and Chinese whatever language the screen speaks: the words of the screens' zh-CN. */
export const sectionWords: Record<SectionState, string> = {
  unassigned: '待分派',
  assigned: '待签收',
  drafting: '起草中',
  unit_review: '单位审核',
  submitted: '已报送',
  returned: '退回修改',
  approved: '已审定',
  stale: '待复审',
  waived: '免报',
};
export const rungWords: Record<Rung, string> = {
  clerk: '经办人',
  unit_head: '单位负责人',
  bureau: '法制机构',
  leader: '分管领导',
};
export const answerWords: Record<ContributionState, string> = {
  asked: '待办',
  checking: '单位审核',
  sent: '已报',
  nothing: '零报告、无意见',
  returned: '退回补充',
  used: '已采用',
  set_aside: '未采用',
  disposed: '已处理',
  lapsed: '逾期未复',
  withdrawn: '已撤销',
};
export const opinionWords: Record<OpinionKind, string> = {
  agree: '同意',
  agree_if_changed: '修改后同意',
  disagree: '不同意',
  nothing: '无意见',
  lapsed: '逾期未复',
  awaited: '还没有答复',
};
export const dispositionWords: Record<Disposition, string> = {
  adopted: '采纳',
  adopted_in_part: '部分采纳',
  not_adopted: '不采纳',
};
export const passageWords = {
  replace: '“{{before}}”改为“{{after}}”',
  add: '加上“{{after}}”',
  remove: '删去“{{before}}”',
  and: '；',
};
export const severityWords: Record<Severity, string> = { error: '错误', warning: '提醒', hint: '提示' };
export const glossaryWords: Record<GlossaryList, string> = { terms: '用语', sensitive: '敏感词' };
