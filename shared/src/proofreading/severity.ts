/** `error` blocks sending, `warning` is shown to the reviewer too, `hint` to who writes. */
export const severities = ['error', 'warning', 'hint'] as const;
export type Severity = (typeof severities)[number];
