/** What the page of the rules says beside what they say themselves. */
export const rules = {
  title: '校对规则',
  lead: '校对按这些规则读正文和素材。错误要改正，提醒请核对，提示供参考。规则没有说到的，不一定就对。',
  search: '找规则、例句或条款',
  count: '{{n}}条规则',
  openAll: '全部展开',
  foldAll: '全部折叠',
  wrong: '误',
  right: '正',
  none: '没有找到“{{words}}”。',
};
