/** What proof-reading says beside a text. */
export const proofreading = {
  reading: 'Proof-reading…',
  none: 'Nothing was found.',
  errors: 'One error|{{n}} errors',
  others: 'One remark|{{n}} remarks',
  onlyErrors: 'Errors only',
  all: 'All',
  more: 'One more is listed once these are mended.|{{n}} more are listed once these are mended.',
  severity: { error: 'Error', warning: 'Warning', hint: 'Hint' },
  mend: 'Change to “{{words}}”',
  takeOut: 'Take out “{{words}}”',
  mendAlike: 'Mend all {{n}} alike',
  clause: 'Rests on {{clause}}',
  keys: { next: 'Next', mend: 'Mend' },
};
