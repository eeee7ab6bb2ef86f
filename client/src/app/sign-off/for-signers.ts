import type { HistoryLine } from '@bafang/shared';

type Act = Pick<HistoryLine, 'action'>;
const ENDS: readonly string[] = ['send_back', 'recall'];

/**
 * What of the record matters to who signs, in its order: who cleared the text, who sent it to sign, who signed since, or
 * why that round ended; and what the round before ended with. Before anybody sent it, nothing does.
 */
export function forSigners<Line extends Act>(history: readonly Line[]): Line[] {
  const sent = history.findLastIndex(({ action }) => action === 'send_to_sign');
  if (sent < 0) return [];
  const cleared = history.findLastIndex(({ action }, at) => action === 'clear' && at < sent);
  const ended = history.findLastIndex(({ action }, at) => ENDS.includes(action) && at < sent);
  return history.filter(
    ({ action }, at) =>
      [cleared, ended, sent].includes(at) || (at > sent && (action === 'sign' || ENDS.includes(action))),
  );
}
