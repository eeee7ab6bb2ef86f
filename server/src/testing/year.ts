import { type ImportConfirmed, nodesOf, type ReportOverview, sectionsIn, type SectionView } from '@bafang/shared';
import type { Browser } from './browser.js';
import { type Cast, fillCast } from './cast.js';
import type { TestServer } from './test-server.js';

export const paragraph = (text: string) => ({
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
});

export { sectionsIn };

/** Everybody signed in once, and the steps of the road as each of them takes it. */
export class Year {
  readonly people = new Map<string, Browser>();

  constructor(
    readonly server: TestServer,
    readonly cast: Cast,
    public id = '',
  ) {}

  /** One that is being drafted: planned, assigned and opened. */
  static async drafting(server: TestServer): Promise<Year> {
    const year = await new Year(server, await fillCast(server.work)).plan();
    return (await year.assign()).open();
  }

  /** One that goes on from last year's report, as text: its sections are led by these units in turn, and opened. */
  static async after(server: TestServer, lastYear: string, leads: readonly string[]): Promise<Year> {
    const year = new Year(server, await fillCast(server.work));
    const coordinator = await year.as('coordinator');
    const form = new FormData();
    form.append('file', new Blob([lastYear]), '海城2017.txt');
    const { id } = (await coordinator.post<{ id: string }>('/api/imports', form)).body;
    const place = { issuingUnitId: year.cast.unit['city'], hostUnitId: year.cast.unit['bureau'] };
    const { body } = await coordinator.post<ImportConfirmed>(`/api/imports/${id}/confirm`, place, { ifMatch: 1 });
    const from = { editionId: body.editionId };
    year.id = (await coordinator.post<{ id: string }>('/api/reports', { year: 2018, ...place, from })).body.id;
    const changes = sectionsIn((await year.overview()).children).map(({ id: sectionId, version }, index) => ({
      ...{ sectionId, version, supportingUnitIds: [], dueDate: '2018-12-14' },
      leadUnitId: year.cast.unit[leads[index]!],
    }));
    await year.ok(coordinator.send('PATCH', `/api/reports/${year.id}/assignment`, { changes }));
    return year.open();
  }

  async as(login: string): Promise<Browser> {
    const known = this.people.get(login) ?? (await this.server.as(login));
    this.people.set(login, known);
    return known;
  }

  async overview(login = 'coordinator'): Promise<ReportOverview> {
    return (await (await this.as(login)).get<ReportOverview>(`/api/reports/${this.id}`)).body;
  }

  async section(login: string, sectionId: string): Promise<SectionView> {
    return (await (await this.as(login)).get<SectionView>(`/api/sections/${sectionId}`)).body;
  }

  /** The sections that a unit leads, in printed order. */
  async ledBy(unit: string): Promise<string[]> {
    const lines = sectionsIn((await this.overview()).children);
    return lines.filter(({ leadUnit }) => leadUnit?.id === this.cast.unit[unit]).map(({ id }) => id);
  }

  /** A planned year of two areas with four points, a preamble and a plan, led by audit, water, the town and the bureau. */
  async plan(): Promise<this> {
    const coordinator = await this.as('coordinator');
    const { unit } = this.cast;
    const created = await coordinator.post<{ id: string }>('/api/reports', {
      year: 2018,
      issuingUnitId: unit['city'],
      hostUnitId: unit['bureau'],
      from: { templateId: 'blank' },
    });
    this.id = created.body.id;
    for (const existing of sectionsIn((await this.overview()).children))
      await this.outline({ op: 'remove', id: existing.id });
    await this.outline({ op: 'add_section', parentId: null, position: 0, heading: '引言', numbered: false });
    const part = await this.added({
      op: 'add_heading',
      kind: 'part',
      parentId: null,
      position: 1,
      heading: '基本情况',
    });
    for (const [index, area] of ['依法履职', '化解矛盾'].entries()) {
      const areaId = await this.added({
        op: 'add_heading',
        kind: 'area',
        parentId: part,
        position: index,
        heading: area,
      });
      for (const [position, heading] of [`${area}其一`, `${area}其二`].entries())
        await this.outline({ op: 'add_section', parentId: areaId, position, heading, numbered: true });
    }
    await this.outline({ op: 'add_section', parentId: null, position: 2, heading: '下一年设想', numbered: true });
    return this;
  }

  async assign(): Promise<this> {
    const leads = ['bureau', 'audit', 'water', 'town', 'audit', 'bureau'];
    const sections = sectionsIn((await this.overview()).children);
    const changes = sections.map(({ id, version }, index) => ({
      sectionId: id,
      version,
      leadUnitId: this.cast.unit[leads[index]!],
      supportingUnitIds: index === 1 ? [this.cast.unit['water']] : [],
      dueDate: '2018-12-14',
    }));
    await this.ok((await this.as('coordinator')).send('PATCH', `/api/reports/${this.id}/assignment`, { changes }));
    return this;
  }

  async open(): Promise<this> {
    await this.actOnReport('coordinator', { action: 'open' });
    return this;
  }

  async act(login: string, sectionId: string, act: Record<string, unknown>): Promise<SectionView> {
    const browser = await this.as(login);
    const { version } = await this.section(login, sectionId);
    return (
      await this.ok(browser.post<SectionView>(`/api/sections/${sectionId}/transitions`, act, { ifMatch: version }))
    ).body;
  }

  async write(login: string, sectionId: string, text: string): Promise<string> {
    const browser = await this.as(login);
    const { contentVersion, heading } = await this.section(login, sectionId);
    return (
      await this.ok(
        browser.put<{ digest: string }>(
          `/api/sections/${sectionId}/content`,
          { heading, body: paragraph(text) },
          { ifMatch: contentVersion },
        ),
      )
    ).body.digest;
  }

  async actOnReport(login: string, act: Record<string, unknown>): Promise<ReportOverview> {
    const browser = await this.as(login);
    const { version } = await this.overview(login);
    await this.ok(browser.post(`/api/reports/${this.id}/transitions`, act, { ifMatch: version }));
    return this.overview(login);
  }

  /** From drafting to approved, by the lead unit's own people and two reviewers. */
  async approveAll(): Promise<this> {
    const writers: Record<string, [string, string]> = {
      市法制局: ['bureau-clerk', 'bureau-chief'],
      市审计局: ['audit-clerk', 'audit-head'],
      市水务局: ['water-clerk', 'water-head'],
      东港镇人民政府: ['town-clerk', 'town-clerk'],
    };
    for (const line of sectionsIn((await this.overview()).children)) {
      const [clerk, head] = writers[line.leadUnit!.shortName]!;
      await this.act(clerk, line.id, { action: 'start' });
      const digest = await this.write(clerk, line.id, `${line.title}的情况，全年办理${line.id.length}件。`);
      if (clerk !== head) await this.act(clerk, line.id, { action: 'send', digest });
      await this.act(head, line.id, { action: 'submit', digest });
      await this.act('reviewer', line.id, { action: 'approve', digest });
    }
    return this;
  }

  private async outline(change: Record<string, unknown>): Promise<ReportOverview> {
    const { version } = await this.overview();
    return (
      await this.ok(
        (await this.as('coordinator')).post<ReportOverview>(`/api/reports/${this.id}/outline`, change, {
          ifMatch: version,
        }),
      )
    ).body;
  }

  private async added(change: Record<string, unknown>): Promise<string> {
    const ids = ({ children }: ReportOverview) => nodesOf(children).map(({ id }) => id);
    const before = new Set(ids(await this.overview()));
    return ids(await this.outline(change)).find((id) => !before.has(id))!;
  }

  private async ok<T>(answer: Promise<{ status: number; body: T }>): Promise<{ status: number; body: T }> {
    const { status, body } = await answer;
    if (status >= 300) throw new Error(`${status} ${JSON.stringify(body)}`);
    return { status, body };
  }
}
