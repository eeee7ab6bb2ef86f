import {
  areasIn,
  type ContributionState,
  type OpinionTable,
  type PublishView,
  type ReportSources,
  type ReportSummary,
  type SectionState,
  sectionsIn,
} from '@bafang/shared';
import { City } from './year.js';

/** What stands for `:report`, `:area` and the like in the addresses of `screens.ts`, as far as the year has it. */
export async function placesOf(address: string): Promise<Record<string, string>> {
  const city = new City(address);
  try {
    const { reportId } = await city.currentReport('tonggao-jia');
    const { children } = await city.overview('juzhang', reportId);
    const publication = await (await city.person('juzhang')).get<PublishView>(`/api/reports/${reportId}/publication`);
    return {
      report: reportId,
      area: (areasIn(children).find(({ state }) => state === 'ready') ?? areasIn(children)[0]!).id,
      edition: publication.publicAddress.split('/').at(-1) ?? '',
      ...(await sectionsOf(city, reportId)),
      ...(await requestOf(city, reportId)),
      ...(await opinionsOf(city, reportId)),
      ...(await otherYears(city, reportId)),
    };
  } finally {
    await city.leave();
  }
}

async function sectionsOf(city: City, reportId: string): Promise<Record<string, string>> {
  const first = async (login: string, state: SectionState) =>
    sectionsIn((await city.overview(login, reportId)).children).find((line) => line.state === state)?.id;
  return {
    approved: (await first('tonggao-jia', 'approved')) ?? '',
    drafting: (await first('jingban-jia', 'drafting')) ?? '',
    submitted: (await first('shenhe-jia', 'submitted')) ?? '',
    returned: (await first('huanbao-jing', 'returned')) ?? '',
    empty: (await first('jingban-jia', 'assigned')) ?? '',
  };
}

/** What the towns were asked, while the year is drafted. */
async function requestOf(city: City, reportId: string): Promise<Record<string, string>> {
  const request = await city.request('jingban-jia', reportId);
  const first = (state: ContributionState) => request?.answers.find((answer) => answer.state === state)?.id ?? '';
  return { request: request?.id ?? '', answer: first('sent'), contribution: first('returned') };
}

/** What units said of a section that has been approved, while the year is drafted. */
async function opinionsOf(city: City, reportId: string): Promise<Record<string, string>> {
  const { lines } = await (await city.person('tonggao-jia')).get<OpinionTable>(`/api/reports/${reportId}/opinions`);
  const first = (state: ContributionState) => lines.find((line) => line.state === state);
  return { opinion: first('sent')?.id ?? '', awaited: first('asked')?.id ?? '' };
}

/** The imported year, and the next: opened here once this one's is published. */
async function otherYears(city: City, reportId: string): Promise<Record<string, string>> {
  const coordinator = await city.person('tonggao-jia');
  const reports = await coordinator.get<ReportSummary[]>('/api/reports');
  const { year, state } = reports.find(({ id }) => id === reportId)!;
  const last = reports.find((report) => report.year === year - 1)?.id ?? '';
  if (state !== 'published') return { last };
  const { editions, hostUnits } = await coordinator.get<ReportSources>('/api/reports/sources');
  const from = editions.find((edition) => edition.year === year)!;
  const next = await coordinator.act<{ id: string }>('POST', '/api/reports', {
    year: year + 1,
    issuingUnitId: from.issuingUnitId,
    hostUnitId: hostUnits[0]!.id,
    from: { editionId: from.id },
  });
  return { last, planned: next.id };
}
