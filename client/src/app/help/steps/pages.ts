import type { PageName } from './steps';

/** Where each page is reached; one that belongs to a section, an area or a signature is opened from there. */
const addresses: Readonly<Record<PageName, string>> = {
  import: '/import',
  newReport: '/reports/new',
  report: '/reports/:reportId',
  assignment: '/reports/:reportId/assignment',
  section: '/inbox',
  finished: '/reports/:reportId',
  progress: '/reports/:reportId/progress',
  area: '/reports/:reportId',
  clearance: '/reports/:reportId/clearance',
  signOff: '/inbox',
  publish: '/reports/:reportId/publish',
};

/** Null while there is no report. */
export const addressOf = (page: PageName, reportId: string | undefined): string | null =>
  addresses[page].includes(':reportId') && !reportId ? null : addresses[page].replace(':reportId', reportId ?? '');
