import type { time as chinese } from '../../zh-CN/inside/time';

export const time: typeof chinese = {
  today: 'today {{time}}',
  yesterday: 'yesterday {{time}}',
  moment: '{{date}}, {{time}}',
  dueToday: 'Due today',
  dueIn: '{{n}} day left|{{n}} days left',
  overdue: '{{n}} day overdue|{{n}} days overdue',
  before: 'before {{date}}',
  picker: {
    typed: 'e.g. 14 Dec 2018',
    calendar: 'Calendar',
    open: 'Open the calendar',
    monthBefore: 'Month before',
    monthAfter: 'Month after',
    yearBefore: 'Year before',
    yearAfter: 'Year after',
    yearsBefore: '24 years before',
    yearsAfter: '24 years after',
    toDays: 'Choose a day',
    toYears: 'Choose month and year',
    noDate: 'Write it as 2018-12-14 or 14 Dec 2018.',
    notBefore: 'Not before {{date}}.',
    notAfter: 'Not after {{date}}.',
    past: 'This day has passed.',
    between: 'Choose a day from {{min}} to {{max}}.',
  },
};
