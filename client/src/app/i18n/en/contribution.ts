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
  last: {
    answer: 'The answer of {{year}}',
    question: 'The question was: {{question}}',
    nothing: 'Nothing to report: {{reason}}',
    quote: 'Quote at the caret',
  },
  wanted: 'What is wanted',
  words: 'Text',
  within: 'Up to {{n}} characters',
  figures: 'Figures',
  filled: '{{n}} of {{of}} given',
  files: 'Files',
  attached: '{{n}}',
  whenSent: '{{verb}} when the files have arrived',
  doNotWait: 'Do not wait',
  someFailed: 'Some files did not arrive: send them again or remove them, then act.',
  text: 'Answer',
  returned: 'Returned for more: {{reason}}',
  readOnly: 'Read only, {{n}} characters',
  notSavedFirst: 'The text is not saved yet. Act once it is.',
  done: 'Done: {{verb}}',
  actOn: '{{verb}}: this answer?',
  actOnOf: '{{verb}}: the answer of {{unit}}?',
  reason: 'Reason',
  newDueDate: 'New due date',
  used: '{{n}} passage used|{{n}} passages used',
  usedIn: '{{n}} passage used in {{label}}|{{n}} passages used in {{label}}',
  noOpinion: 'No opinion',
  opinion: {
    title: 'Opinion',
    none: 'no opinion chosen yet',
    verdict: {
      agree: 'Agree',
      agree_if_changed: 'Agree if changed',
      disagree: 'Disagree',
    },
    hint: {
      agree: 'no reason needed',
      agree_if_changed: 'change the text itself, until you agree with it',
      disagree: 'say why; what you would change may be changed in the text as well',
    },
    why: {
      agree_if_changed: 'Why (optional)',
      disagree: 'Reason',
    },
    hintOfWhole: {
      agree: 'no reason needed',
      agree_if_changed: 'say which section is to be changed, and how',
      disagree: 'say which section, and why',
    },
    whyOfWhole: {
      agree_if_changed: 'Which section, and how',
      disagree: 'Which section, and why',
    },
    changedSections:
      '1 section has changed since you were asked. Below is the text as it was.|{{n}} sections have changed since you were asked. Below is the text as it was.',
    copy: 'Change the text',
    compare: 'Show changes',
    text: 'The text in question',
    changed:
      'Changed in 1 place since you were asked. Below is the text as it was.|Changed in {{n}} places since you were asked. Below is the text as it was.',
    gone: 'No opinion is asked any more, and the text is not shown.',
    dispositions: {
      adopted: 'adopted',
      adopted_in_part: 'adopted in part',
      not_adopted: 'not adopted',
    },
    disposed: 'Outcome: {{disposition}}. {{reason}}',
  },
  wanting: {
    reason: 'No reason yet',
    dueDate: 'No due date yet',
  },
};
