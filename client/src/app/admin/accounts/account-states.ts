import { type AccountLine, type AccountState, type Half, awaitsHalf } from '@bafang/shared';
import type { IconName } from '../../ui/icons/icons';

export const accountLooks: Record<AccountState, { readonly icon: IconName; readonly tone: string }> = {
  active: { icon: 'check_circle_fill', tone: 'green' },
  awaiting_grant: { icon: 'schedule', tone: 'amber' },
  awaiting_password: { icon: 'key', tone: 'amber' },
  awaiting_first_sign_in: { icon: 'password', tone: 'grey' },
  disabled: { icon: 'block', tone: 'grey' },
};

/** What printing the half does to what opens the account now, to be asked before; null where nothing is lost. */
export function lossBy(
  half: Half,
  { password, ownPassword }: Pick<AccountLine, 'password' | 'ownPassword'>,
): 'begins' | 'completes' | 'replaces' | null {
  if (password === 'none') return null;
  if (awaitsHalf(password, half)) return ownPassword ? 'completes' : null;
  return password === 'own' ? 'begins' : 'replaces';
}
