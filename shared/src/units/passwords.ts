import type { Administrator, Role } from './roles.js';

/** 前半, 后半: a one-time password is made in two halves, so that no one person who makes passwords can act as another. */
export const halves = ['front', 'rear'] as const;
export type Half = (typeof halves)[number];

/** Who prints which; nobody is both. */
export const printers: Record<Half, Administrator> = { front: 'sysadmin', rear: 'secadmin' };

/** The half that who holds these roles prints. */
export const halfPrintedBy = (roles: readonly Role[]): Half | null =>
  halves.find((half) => roles.includes(printers[half])) ?? null;
export const otherHalf = (half: Half): Half => (half === 'front' ? 'rear' : 'front');

/** As many come on a sheet at once. */
export const SHEET_ROWS = 200;

/** What there is to sign in with: nothing, one half alone, beside which a password from before goes on, both, or a password of one's own. */
export const passwordStates = ['none', ...halves, 'both', 'own'] as const;
export type PasswordState = (typeof passwordStates)[number];

/** Whether the half is still to be printed: there is nothing yet, or only the other one. */
export const awaitsHalf = (password: PasswordState, half: Half): boolean =>
  password === 'none' || password === otherHalf(half);
