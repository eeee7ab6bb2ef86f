import type { time as chinese } from '../zh-CN/time';

export const time: typeof chinese = {
  today: 'today {{time}}',
  yesterday: 'yesterday {{time}}',
  moment: '{{date}}, {{time}}',
  dueToday: 'Due today',
  dueIn: '{{n}} day left|{{n}} days left',
  overdue: '{{n}} day overdue|{{n}} days overdue',
  before: 'before {{date}}',
};
