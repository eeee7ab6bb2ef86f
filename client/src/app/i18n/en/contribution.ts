import type { contribution as chinese } from '../zh-CN/contribution';

export const contribution: typeof chinese = {
  title: 'Answer',
  kind: {
    material: 'Material',
    opinion: 'Opinion',
  },
  asked: {
    material: 'Asked by {{by}}, {{at}}',
    opinion: 'Opinion asked by {{by}}, {{at}}',
  },
  whole: 'Report for {{year}}',
  wanted: 'What is wanted',
  words: 'Text',
  within: 'Up to {{n}} characters',
  figures: 'Figures',
  filled: '{{n}} of {{of}} given',
  text: 'Answer',
  returned: 'Returned for more: {{reason}}',
  readOnly: 'Read only, {{n}} characters',
  notSavedFirst: 'The text is not saved yet. Act once it is.',
  done: 'Done: {{verb}}',
  actOn: '{{verb}}: this answer?',
  actOnOf: '{{verb}}: the answer of {{unit}}?',
  reason: 'Reason',
  newDueDate: 'New due date',
  rung: 'Whom to remind',
  rungs: {
    clerk: 'Clerk',
    unit_head: 'Unit head',
    bureau: 'Legal affairs office',
    leader: 'Leader in charge',
  },
  note: 'Note (optional, up to 100 characters)',
  wanting: {
    reason: 'No reason yet',
    dueDate: 'No due date yet',
    rung: 'Nobody chosen yet',
  },
};
