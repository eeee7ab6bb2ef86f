import type { urging as chinese } from '../zh-CN/urging';

export const urging: typeof chinese = {
  act: 'Send reminders',
  title: 'Remind',
  heading: 'Remind {{n}} unit|Remind {{n}} units',
  toldSome:
    '{{n}} was reminded of today and can be again tomorrow.|{{n}} were reminded of today and can be again tomorrow.',
  all: 'Select all',
  unit: 'Unit',
  owes: 'Owes',
  due: 'Due',
  noDate: 'No date',
  last: 'Last reminder',
  never: 'No reminder yet',
  lastTo: '{{by}}, to {{rung}}',
  tomorrow: '{{by}}, to {{rung}}; again tomorrow',
  unopened: ', not opened',
  to: {
    clerk: 'To the clerk of {{unit}}',
    unit_head: 'To the head of {{unit}}, copy to the clerk',
    bureau: 'To {{unit}} and the head of the bureau',
    leader: 'To {{unit}}, the head of the bureau and the leader',
  },
  text: 'Text',
  place: '{{n}} of {{total}}',
  previous: 'Previous',
  following: 'Next',
  note: 'Note',
  noteFor: 'To {{n}} unit|To all {{n}} units',
  how: 'It stays on its own line in their inbox until it is done. It is kept in the audit trail; once a day for each matter.',
  gap: {
    loading: 'Looking up',
    nothing: 'Nothing to remind of.',
    told: 'All were reminded of today.',
    none: 'No unit is chosen',
  },
};
