import { reportNow, type ReportMoment } from './report-now.js';

const calm: ReportMoment = {
  state: 'drafting',
  publicEdition: null,
  approved: false,
  lastClear: null,
  publishAt: null,
};
const AT = '2019-01-25T01:00:00.000Z';

// prettier-ignore
test.each<[Partial<ReportMoment>, string]>([
  [{ state: 'planned' }, 'planned'],
  [{}, 'drafting'],
  [{ approved: true }, 'drafting'],
  [{ approved: true, lastClear: 'public' }, 'cleared'],
  [{ approved: true, lastClear: 'withheld' }, 'drafting'],
  [{ approved: false, lastClear: 'public' }, 'drafting'],
  [{ publicEdition: 'published' }, 'correcting'],
  [{ publicEdition: 'published', approved: true, lastClear: 'public' }, 'cleared'],
  [{ publicEdition: 'withdrawn' }, 'drafting'],
  [{ state: 'signing', lastClear: 'public', approved: true }, 'signing'],
  [{ state: 'signed', lastClear: 'public' }, 'signed'],
  [{ state: 'signed', lastClear: 'public', publishAt: AT }, 'timed'],
  [{ state: 'signed', lastClear: 'withheld', publishAt: AT }, 'withheld'],
  [{ state: 'published', publicEdition: 'published' }, 'published'],
  [{ state: 'published', publicEdition: 'withdrawn' }, 'withdrawn'],
  [{ state: 'published', publicEdition: 'superseded' }, 'published'],
])('%j is %s', (moment, now) => {
  expect(reportNow({ ...calm, ...moment })).toBe(now);
});
