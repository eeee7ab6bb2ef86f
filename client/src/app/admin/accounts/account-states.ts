import type { AccountLine, AccountState, passwordSheetCodes } from '@bafang/shared';
import type { IconName } from '../../ui/icons/icons';

export const accountLooks: Record<AccountState, { readonly icon: IconName; readonly tone: string }> = {
  active: { icon: 'check_circle_fill', tone: 'green' },
  awaiting_grant: { icon: 'schedule', tone: 'amber' },
  awaiting_password: { icon: 'key', tone: 'amber' },
  awaiting_first_sign_in: { icon: 'password', tone: 'grey' },
  disabled: { icon: 'block', tone: 'grey' },
};

type Code = (typeof passwordSheetCodes)[number];

/** Why no password is made: the server refuses the same; an administrator in office signs in with the own one. */
export function passwordRefusal({ state, roles }: AccountLine): Code | null {
  if (state === 'disabled') return 'account_disabled';
  const held = roles.some(
    ({ role, state: grant }) => grant === 'granted' && (role === 'secadmin' || role === 'auditor'),
  );
  return state === 'active' && held ? 'administrator_password' : null;
}
