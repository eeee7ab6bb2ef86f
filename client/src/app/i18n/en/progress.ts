import type { progress as chinese } from '../zh-CN/progress';

export const progress: typeof chinese = {
  title: 'Progress',
  updated: 'As of {{moment}}',
  overdue: '{{n}} overdue|{{n}} overdue',
  next: '{{name}}: {{date}}, {{left}}',
  of: ' / {{total}} settled',
  unit: 'Unit',
  loose: 'Preamble, plan',
  unfinished: 'Unfinished',
  left: '{{n}} section|{{n}} sections',
  leftOverdue: '{{n}}, {{due}}',
  done: 'Done',
  none: 'No section is assigned yet.',
  others: '{{n}} unit that only supports|{{n}} units that only support',
};
