import type { Edition } from '../outline/edition.entity.js';
import { newestOut } from '../outline/latest-editions.js';
import { dayWords } from './render/times.js';
import type { PublicNotice } from './render/web/public-page.js';

type Told = Pick<Edition, 'number' | 'kind' | 'state' | 'publicNote' | 'withdrawalNote' | 'endedAt' | 'publishedAt'>;

const sentence = (text: string | null): string => (text && !/[。！？]$/.test(text) ? `${text}。` : (text ?? ''));
const on = (moment: string | null): string => (moment ? `于${dayWords(moment)}` : '');

/** What stands above the title of an edition. `address` is the report's, where the newest edition is. */
export function noticesOf(edition: Told, editions: readonly Told[], address: string): PublicNotice[] {
  const note = sentence(edition.publicNote);
  if (edition.kind === 'imported') return [{ kind: 'imported', text: '导入的往年报告，未经本系统审签。' }];
  if (edition.state === 'withdrawn')
    return [
      { kind: 'withdrawn', text: `本版已${on(edition.endedAt)}撤回，不再公开。${sentence(edition.withdrawalNote)}` },
    ];
  if (edition.state === 'superseded') return [superseded(edition, editions, address)];
  return note ? [{ kind: 'corrected', text: `本版是更正后的第${edition.number}版。${note}` }] : [];
}

/** Says what the very next edition changed, and leads to the one that counts today. */
function superseded(edition: Told, editions: readonly Told[], address: string): PublicNotice {
  const next = editions.filter(({ number }) => number > edition.number).sort((a, b) => a.number - b.number)[0];
  const latest = newestOut(editions);
  const told = `本版已${on(edition.endedAt)}更正`;
  const change = sentence(next && next.state !== 'withdrawn' ? next.publicNote : null);
  if (latest?.state !== 'published') return { kind: 'superseded', text: `${told}，更正后的版本已经撤回。${change}` };
  return { kind: 'superseded', text: `${told}，请看第${latest.number}版。${change}`, href: address };
}
