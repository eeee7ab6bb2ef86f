import { dateInChina, timeInChina } from '@bafang/shared';
import type { Problem } from '../session/problem';
import type { Words } from '../i18n/words';

/** Why the sign-in was refused. An unknown account is told the same as a wrong password. */
export function refusalWords(problem: Problem, t: Words['t']): string | null {
  const { triesLeft, until } = problem.more;
  if (problem.code === 'sign_in_failed' && typeof triesLeft === 'number') return t('signIn.tries', { n: triesLeft });
  if (problem.code === 'locked' && typeof until === 'string')
    return t('signIn.lockedUntil', { time: clockTime(until) });
  return null;
}

/** Locks are short: the time of day says it, except over midnight. */
const clockTime = (until: string): string =>
  dateInChina(until) === dateInChina(new Date()) ? timeInChina(until) : `${dateInChina(until)} ${timeInChina(until)}`;
