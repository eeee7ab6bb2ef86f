import type { progress as chinese } from '../../zh-CN/inside/progress';

export const progress: typeof chinese = {
  title: 'Progress',
  updated: 'As of {{moment}}',
  overdue: '{{n}} overdue with its unit|{{n}} overdue with their units',
  overdueAtBureau: '{{n}} overdue with the bureau|{{n}} overdue with the bureau',
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
