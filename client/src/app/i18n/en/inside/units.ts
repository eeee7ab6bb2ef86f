import type { units as chinese } from '../../zh-CN/inside/units';

export const units: typeof chinese = {
  noMatch: 'No unit with “{{query}}” in its name',
  chosen: '{{n}} unit chosen|{{n}} units chosen',
  group: '{{name}} ({{n}})',
  andOthers: '{{names}} and others, {{n}} in all',
  apply: 'Use these',
  readAs: 'Read as {{unit}}',
  readAsOther: 'Read as …',
  readAsWhich: 'Which unit “{{name}}” stands for',
  readAsOf: '“{{name}}” is read as {{unit}}: choose another',
  assign: 'Assign “{{section}}”?',
  lead: 'Lead unit',
  due: 'Due date',
  choose: 'Choose',
  reason: 'Reason (shown to {{unit}})',
  still: {
    unit: 'Choose a lead unit.',
    due: 'Set a due date.',
    reason: 'Give a reason to take it from its unit.',
  },
};
