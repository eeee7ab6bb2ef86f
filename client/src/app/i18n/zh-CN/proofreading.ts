/** What proof-reading says beside a text. */
export const proofreading = {
  reading: '正在校对…',
  none: '没有发现问题。',
  errors: '错误{{n}}',
  others: '提醒{{n}}',
  onlyErrors: '只看错误',
  all: '看全部',
  more: '还有{{n}}处，改正这些以后列出。',
  severity: { error: '错误', warning: '提醒', hint: '提示' },
  mend: '改为“{{words}}”',
  takeOut: '删去“{{words}}”',
  mendAlike: '同类{{n}}处全部改',
  clause: '依据：{{clause}}',
  keys: { next: '下一处', mend: '改正' },
};
