import type { InboxItem } from '@bafang/shared';
import { type Look, lookOf } from '../../ui/states/states';

/** The page on which an act on a report is done, where it is not the overview. */
const reportPages: Record<string, string> = {
  assign: '/assignment',
  plan: '/assignment',
  clear: '/clearance',
  sign: '/sign-off',
  publish: '/publish',
  withdraw: '/publish',
  withdrawn: '/publish',
  time_refused: '/publish',
  figures_changed: '/figures',
  restore: '/publish',
  remind: '/progress',
};

/** Where an item is done. */
export function addressOf(item: InboxItem): string {
  const report = `/reports/${item.reportId ?? ''}`;
  switch (item.kind) {
    case 'section':
      return item.action === 'assign' ? `${report}/assignment` : `/sections/${item.sectionId ?? ''}`;
    case 'area':
      return `${report}/areas/${item.areaId ?? ''}`;
    case 'report':
      return report + (reportPages[item.action] ?? '');
    case 'reminder':
      if (item.action === 'remind') return `${report}/progress`;
      return item.contributionId ? `/contributions/${item.contributionId}` : `/sections/${item.sectionId ?? ''}`;
    case 'contribution':
      return `/contributions/${item.contributionId ?? ''}`;
    case 'request':
      return item.state === 'opinion' ? `${report}/opinions` : `/requests/${item.requestId ?? ''}`;
    case 'import':
      return `/import/${item.importId ?? ''}`;
    default:
      return item.kind === 'grant' ? '/admin/grants' : '/admin/accounts';
  }
}

const actionLooks: Record<string, Look> = {
  reply: { icon: 'comment', tone: 'amber' },
  remind: { icon: 'campaign', tone: 'amber' },
  check_import: { icon: 'upload_file', tone: 'primary' },
  urge: { icon: 'campaign', tone: 'amber' },
  read_answers: { icon: 'attach_file', tone: 'primary' },
};
const administration: Look = { icon: 'key', tone: 'primary' };

/** The disc of an item: its state, or the act where that says more. */
export const discOf = (item: InboxItem): Look =>
  actionLooks[item.kind === 'reminder' ? 'urge' : item.action] ??
  (item.kind === 'grant' ||
  item.kind === 'proposal' ||
  item.kind === 'import' ||
  item.kind === 'request' ||
  item.kind === 'reminder'
    ? administration
    : (lookOf(item.kind, item.state) ?? administration));
