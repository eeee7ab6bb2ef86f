export const time = {
  today: '今天 {{time}}',
  yesterday: '昨天 {{time}}',
  moment: '{{date}} {{time}}',
  dueToday: '今天到期',
  dueIn: '还有{{n}}天',
  overdue: '逾期{{n}}天',
  before: '{{date}}前',
};
