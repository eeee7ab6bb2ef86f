import {
  type CoverageView,
  type FiguresView,
  type Attached,
  documentFromParagraphs,
  type ImageKept,
  type ReportState,
  reportStates,
  type SectionState,
  sectionStates,
} from '@bafang/shared';
import { createHash } from 'node:crypto';
import { CommentRow } from '../../comments/comment.entity.js';
import { Contribution } from '../../contributions/request.entity.js';
import { newId } from '../../database/id.js';
import { lookedAt } from '../../figures/looked-at.js';
import { Attachment } from '../../files/attachment.entity.js';
import { Edition } from '../../outline/edition.entity.js';
import { OutlineHeadingRow } from '../../outline/heading.entity.js';
import { newSection, textFacts } from '../../outline/new-section.js';
import { printedReport } from '../../outline/printed-report.js';
import { ReportTrees } from '../../outline/report-trees.js';
import { Report } from '../../outline/report.entity.js';
import { Section, SectionSupport } from '../../outline/section.entity.js';
import { Freezer } from '../../publishing/freezer.js';
import { sampleImage } from '../../publishing/testing/sample-report.js';
import { Figure, FigureValueRow } from '../../register/figure.entity.js';
import { newReport } from '../../reports/reports.js';
import { AttestationRow } from '../../review/records/attestation.entity.js';
import { Transition } from '../../review/records/transition.entity.js';
import { Revision } from '../../sections/revision.entity.js';
import { type Cast, fillCast } from '../../testing/cast.js';
import type { TestServer } from '../../testing/test-server.js';
import { UnitGroup, UnitProposal } from '../../units/unit.entity.js';
import { Grant } from '../../users/account.entity.js';
import { addPeople, People } from './people.js';

const AT = '2018-12-01T00:00:00.000Z';
const BODY = documentFromParagraphs(['全年办理行政复议案件一百二十件。']);
const { digest: DIGEST, canonical } = textFacts('题目', BODY);

/** Everything that a route of the table can name, in the city of the cast and of the audit office. */
export class Fixture {
  readonly reports = {} as Record<ReportState, string>;
  readonly areas = {} as Record<ReportState, string>;
  readonly sections = {} as Record<SectionState, string>;
  people!: People;
  cast!: Cast;
  /** Of the town, in the same report. */
  foreignSection = '';
  nextReport = '';
  revision = '';
  deskRevision = '';
  comment = '';
  request = '';
  contribution = '';
  /** Of a file on the contribution, and on the submitted section. */
  file = '';
  /** The files on its value. */
  evidence: string[] = [];
  /** In the submitted section. */
  image = '';
  /** Of the audit office, with a value of 2018 that nobody verified. */
  figure = '';
  /** 政务公开, of which the drafting report must speak. */
  matter = '';
  edition = '';
  editionSlug = '';
  import = '';
  group = '';
  proposals: string[] = [];
  grants: string[] = [];

  constructor(readonly server: TestServer) {}

  static async in(server: TestServer): Promise<Fixture> {
    const fixture = new Fixture(server);
    fixture.cast = await fillCast(server.work);
    await addPeople(server, fixture.cast);
    fixture.people = new People(server, fixture.cast);
    for (const [index, state] of reportStates.entries()) await fixture.report(state, 2014 + index);
    await fixture.drafting();
    await fixture.asked();
    await fixture.counted();
    await fixture.listed();
    await fixture.next();
    await fixture.published();
    await fixture.office();
    return fixture;
  }

  get unit(): Record<string, string> {
    return this.cast.unit;
  }

  private async report(state: ReportState, year: number): Promise<void> {
    const [id, area] = [newId(), newId()];
    this.reports[state] = id;
    this.areas[state] = area;
    await this.server.work.run(async (transaction) => {
      const report = newReport({
        id,
        year,
        issuingUnitId: this.unit['city']!,
        hostUnitId: this.unit['bureau']!,
        templateId: 'blank',
        title: `海城市${year}年报告`,
        state,
        createdAt: AT,
      });
      await transaction.add(Report, { ...report, openedAt: AT, writingAfterEntry: 0 });
      await transaction.add(OutlineHeadingRow, {
        id: area,
        reportId: id,
        kind: 'area',
        parentId: null,
        position: 0,
        heading: '依法履职',
      });
      if (state !== 'drafting')
        await transaction.add(
          Section,
          this.section(state, state === 'planned' ? 'assigned' : 'approved', this.unit['audit']!),
        );
    });
  }

  private section(report: ReportState, state: SectionState, leadUnitId: string | null): Section {
    const submissions = ['submitted', 'returned', 'approved', 'stale', 'waived'].includes(state) ? 1 : 0;
    const given = {
      reportId: this.reports[report],
      parentId: this.areas[report],
      position: 0,
      heading: '题目',
      numbered: true,
      body: BODY,
      digest: DIGEST,
      words: 15,
      dueDate: '2018-12-20',
    };
    return newSection(
      { ...given, state, leadUnitId, submissions, waiverReason: state === 'waived' ? '已并入' : null },
      AT,
    );
  }

  /** The drafting report: a section in every state, led by the audit office and supported by the water office, and one of the town. */
  private async drafting(): Promise<void> {
    const town = this.section('drafting', 'submitted', this.unit['town']!);
    const rows = sectionStates.map((state) =>
      this.section('drafting', state, state === 'unassigned' ? null : this.unit['audit']!),
    );
    for (const row of rows) this.sections[row.state] = row.id;
    this.foreignSection = town.id;
    const by = this.cast.account['audit-head']!;
    const revision = (sectionId: string, number: number, act: string, text = canonical, digest = DIGEST): Revision => ({
      id: newId(),
      sectionId,
      number,
      act,
      canonical: text,
      digest,
      algorithm: 'sha256',
      words: 15,
      authorId: by,
      at: AT,
    });
    const own = textFacts('题目', documentFromParagraphs(['科室里的话，没有报送。']));
    const revisions = rows
      .filter((row) => row.submissions > 0)
      .flatMap((row) => [revision(row.id, 1, 'send', own.canonical, own.digest), revision(row.id, 2, 'submit')]);
    const move = (sectionId: string, action: string, fromState: string, toState: string): Transition => ({
      id: newId(),
      reportId: this.reports.drafting,
      sectionId,
      areaId: null,
      editionId: null,
      contributionId: null,
      action,
      fromState,
      toState,
      actorId: by,
      role: 'unit_head',
      at: AT,
      afterEntry: 1,
      reason: action === 'return' ? '数据口径不一致' : null,
      rung: null,
      passage: null,
      digest: DIGEST,
      round: 0,
    });
    await this.server.work.run(async (transaction) => {
      await transaction.add(
        Section,
        [...rows, town].map((row, position) => ({ ...row, position })),
      );
      await transaction.add(
        SectionSupport,
        rows.map((row) => ({ sectionId: row.id, unitId: this.unit['water'] })),
      );
      await transaction.add(Revision, revisions);
      await transaction.add(
        Transition,
        rows.filter((row) => row.submissions > 0).map((row) => move(row.id, 'submit', 'drafting', 'submitted')),
      );
      await transaction.add(Transition, move(this.sections.returned, 'return', 'submitted', 'returned'));
      await transaction.add(CommentRow, {
        id: (this.comment = newId()),
        sectionId: this.sections.submitted,
        threadId: null,
        authorId: this.cast.account['reviewer'],
        authorRole: 'reviewer',
        text: '请核对',
        quotation: null,
        condition: false,
        at: AT,
        afterEntry: 1,
        resolvedBy: null,
        resolvedAt: null,
      });
    });
    [this.deskRevision, this.revision] = revisions
      .filter((row) => row.sectionId === this.sections.submitted)
      .map((row) => row.id) as [string, string];
  }

  private async counted(): Promise<void> {
    const clerk = await this.people.as('audit-clerk');
    const address = `/api/reports/${this.reports.drafting}/figures`;
    const figure = { name: '办结', definition: '', measure: '件', decimals: 0, period: '', formula: null };
    const { body } = await clerk.post<FiguresView>(address, { ...figure, unitId: this.unit['audit'] });
    this.figure = body.figures[0]!.id;
    const values = [{ figure: this.figure, year: 2018, version: 0, value: '12' }];
    await clerk.put(`${address}/values`, { values });
    const attach = (words: string) =>
      clerk.post<Attached>(`${address}/${this.figure}/values/2018/attachments`, new File([words], '登记簿.txt'));
    for (const words of ['第1本', '第2本', '第3本']) {
      const { attachments } = (await attach(words)).body;
      this.evidence = attachments.map(({ digest }) => digest);
    }
  }

  /** What there is to verify of the figure, whoever asks. */
  async lookedAt(): Promise<string> {
    const { read } = this.server.work;
    const [figureId, year] = [this.figure, 2018];
    const [figure, value] = await Promise.all([
      read.findOneByOrFail(Figure, { id: figureId }),
      read.findOneByOrFail(FigureValueRow, { figureId, year }),
    ]);
    return lookedAt(figure, value, await read.findBy(Attachment, { valueId: value.id }));
  }

  private async listed(): Promise<void> {
    const coordinator = await this.people.as('coordinator');
    const matters = { from: [], matters: [{ area: '', matter: '政务公开' }] };
    const { body } = await coordinator.put<CoverageView>(`/api/reports/${this.reports.drafting}/matters`, matters);
    this.matter = body.matters[0]!.id;
  }

  /** The audit office asks the water office for material. */
  private async asked(): Promise<void> {
    const clerk = await this.people.as('audit-clerk');
    const question = { kind: 'material', question: '有什么做法？', wants: { text: { words: null }, figures: [] } };
    const asked = {
      ...question,
      sectionId: this.sections.drafting,
      dueDate: '2099-12-20',
      unitIds: [this.unit['water']],
    };
    const made = await clerk.post<{ id: string }>(`/api/reports/${this.reports.drafting}/requests`, asked);
    this.request = made.body.id;
    this.contribution = (await this.server.work.read.findOneByOrFail(Contribution, { requestId: this.request })).id;
    for (const [login, path] of [
      ['water-clerk', `contributions/${this.contribution}`],
      ['coordinator', `sections/${this.sections.submitted}`],
    ] as const) {
      const file = new File(['新建污水管网317公里'], '台账.txt');
      const { body } = await (await this.people.as(login)).post<Attached>(`/api/${path}/attachments`, file);
      this.file = body.attachments[0]!.digest;
    }
    await this.shown();
  }

  /** The submitted text shows an image. */
  private async shown(): Promise<void> {
    const coordinator = await this.people.as('coordinator');
    const id = this.sections.submitted;
    const { body } = await coordinator.post<ImageKept>(
      `/api/sections/${id}/images`,
      new File([new Uint8Array(sampleImage.bytes)], '图.png'),
    );
    this.image = body.digest;
    const image = { type: 'image', attrs: { digest: this.image, alt: '图' } };
    await this.server.work.run((transaction) =>
      transaction.change(Section, { id }, { body: { ...BODY, content: [...BODY.content, image] } }),
    );
  }

  /** The next city has a report of its own, so that its people have something to see. */
  private async next(): Promise<void> {
    this.nextReport = newId();
    const report = newReport({
      id: this.nextReport,
      year: 2018,
      issuingUnitId: this.unit['next-city']!,
      hostUnitId: this.unit['next-bureau']!,
      templateId: 'blank',
      title: '邻城市2018年报告',
      state: 'drafting',
      createdAt: AT,
    });
    const state: SectionState = 'submitted';
    const section = newSection(
      {
        reportId: this.nextReport,
        parentId: null,
        position: 0,
        heading: '题目',
        numbered: true,
        body: BODY,
        digest: DIGEST,
        state,
        submissions: 1,
        leadUnitId: this.unit['next-farm']!,
        dueDate: '2018-12-20',
      },
      AT,
    );
    await this.server.work.run(async (transaction) => {
      await transaction.add(Report, { ...report, openedAt: AT, writingAfterEntry: 0 });
      await transaction.add(Section, section);
    });
  }

  /** The published report's one edition, with its files. */
  private async published(): Promise<void> {
    const { app, work } = this.server;
    const tree = (await app.get(ReportTrees, { strict: false }).load(this.reports.published))!;
    const texts = new Map(tree.sections.map((node) => [node.id, { heading: '题目', body: BODY }]));
    const frozen = {
      report: tree.report,
      text: printedReport(tree, '海城市人民政府', texts),
      reportDigest: DIGEST,
      templateVersion: 1,
      sections: [],
      round: 0,
    };
    const edition = await app.get(Freezer, { strict: false }).freeze(frozen);
    await work.run(async (transaction) => {
      await transaction.change(Edition, { id: edition.id }, { state: 'published', publishedAt: AT });
      await transaction.add(AttestationRow, {
        id: newId(),
        reportId: this.reports.published,
        subject: 'report',
        subjectId: this.reports.published,
        actorId: this.cast.account['publisher'],
        onBehalfOf: null,
        role: 'publisher',
        act: 'clear',
        verdict: 'public',
        opinion: null,
        form: null,
        at: AT,
        afterEntry: 1,
        digest: DIGEST,
        algorithm: 'sha256',
        round: 0,
      });
    });
    this.edition = edition.id;
    this.editionSlug = tree.report.slug;
  }

  private async office(): Promise<void> {
    const form = new FormData();
    form.append(
      'file',
      new Blob([
        '海城市2012年度法治政府建设情况报告\n\n一、基本情况\n\n（一）依法履职\n一是深化改革。全年精简事项三十项。\n',
      ]),
      'report-2012.txt',
    );
    const coordinator = await this.people.as('coordinator');
    this.import = (await coordinator.post<{ id: string }>('/api/imports', form)).body.id;
    this.proposals = [newId(), newId()];
    this.grants = [newId()];
    await this.server.work.run(async (transaction) => {
      this.group = (await this.server.work.read.findOneByOrFail(UnitGroup, { name: '各部门' })).id;
      await transaction.add(
        UnitProposal,
        this.proposals.map((id, index) => ({
          id,
          name: `提议的单位${index}`,
          proposedBy: this.cast.account['coordinator'],
          proposedAt: AT,
        })),
      );
      await transaction.add(
        Grant,
        this.grants.map((id) => ({
          id,
          accountId: this.cast.account['spare'],
          role: 'unit_head' as const,
          unitId: this.unit['audit'],
          state: 'proposed' as const,
          validFrom: null,
          validTo: null,
          proposedBy: this.cast.account['sysadmin'],
          proposedAt: AT,
          decidedBy: null,
          decidedAt: null,
        })),
      );
    });
  }

  /** One digest over all rows of all tables but those that every request may write: sessions, failed sign-ins, audit. */
  async imprint(): Promise<Record<string, string>> {
    const { work } = this.server;
    const tables = await work.query<{ name: string }>(
      `SELECT name FROM sqlite_master
       WHERE type = 'table' AND name NOT IN ('sessions', 'sign_in_failures', 'audit_entries')
       ORDER BY name`,
    );
    const prints = await Promise.all(
      tables.map(
        async ({ name }) =>
          [
            name,
            createHash('sha256')
              .update(JSON.stringify(await work.query(`SELECT * FROM "${name}" ORDER BY 1, 2`)))
              .digest('hex'),
          ] as const,
      ),
    );
    return Object.fromEntries(prints);
  }
}
