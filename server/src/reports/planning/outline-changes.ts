import { type OutlineChange, outlineRefusals, planningRefusals, type Role } from '@bafang/shared';
import { Injectable } from '@nestjs/common';
import { Audit } from '../../audit/audit.js';
import { Clock } from '../../database/clock.js';
import { newId } from '../../database/id.js';
import type { Transaction } from '../../database/transaction.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { Image } from '../../files/image.entity.js';
import { invalid, notFound } from '../../http/problem.js';
import { MatterPlace } from '../../matters/matter.entity.js';
import { OutlineHeadingRow, OutlineWriter } from '../../outline/heading.entity.js';
import { newSection, textFacts } from '../../outline/new-section.js';
import { ReportAccess } from '../../outline/report-access.js';
import { Report } from '../../outline/report.entity.js';
import { Section, SectionOpening, SectionSupport } from '../../outline/section.entity.js';
import { refuse } from '../../review/gate.js';
import { Signer } from '../../review/records/signer.entity.js';
import type { Actor } from '../../users/actor.js';

type Change<Op extends OutlineChange['op']> = OutlineChange & { op: Op };
interface Setting {
  actor: Actor;
  transaction: Transaction;
  report: Report;
  roles: readonly Role[];
}
interface Sibling {
  id: string;
  kind: 'heading' | 'section';
}

/** The outline is the coordinator's while the year is planned or drafted: one change, one version of the report. */
@Injectable()
export class OutlineChanges {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly access: ReportAccess,
  ) {}

  async apply(actor: Actor, reportId: string, version: number, change: OutlineChange): Promise<void> {
    await this.work.run(async (transaction) => {
      const { report, roles } = await this.access.require(actor, reportId);
      refuse(outlineRefusals({ reportState: report.state, roles }), { version, current: report.version });
      await transaction.changeVersioned(Report, reportId, { version }, {});
      const id = await this.ops[change.op]({ actor, transaction, report, roles }, change as never);
      await this.audit.record({
        actor,
        action: `outline_${change.op}`,
        object: { type: 'report', id: reportId, label: `${report.year}` },
        facts: { node: id },
      });
    });
  }

  private readonly ops: { [Op in OutlineChange['op']]: (setting: Setting, change: Change<Op>) => Promise<string> } = {
    rename: async (setting, { id, heading }) => {
      const { transaction, report } = setting;
      const row = await this.work.read.findOneBy(OutlineHeadingRow, { id, reportId: report.id });
      const before = row ?? (await this.section(report, id));
      if (row) await transaction.change(OutlineHeadingRow, { id }, { heading });
      else await this.renameSection(setting, before as Section, heading);
      if (heading !== before.heading) await this.wrote(setting, id);
      return id;
    },
    add_section: async (setting, { parentId, position, heading, numbered }) => {
      const { transaction, report } = setting;
      await this.parent(report, parentId, 'section');
      const section = newSection({ reportId: report.id, parentId, position: 0, heading, numbered }, this.clock.stamp());
      await transaction.add(Section, section);
      if (heading !== null) await this.wrote(setting, section.id);
      await this.place(transaction, report, parentId, { id: section.id, kind: 'section' }, position);
      return section.id;
    },
    add_heading: async (setting, { parentId, position, kind, heading }) => {
      const { transaction, report } = setting;
      await this.parent(report, parentId, kind);
      const id = newId();
      await transaction.add(OutlineHeadingRow, { id, reportId: report.id, kind, parentId, position: 0, heading });
      await this.wrote(setting, id);
      await this.place(transaction, report, parentId, { id, kind: 'heading' }, position);
      return id;
    },
    move: async ({ transaction, report }, { id, parentId, position }) => {
      const heading = await this.work.read.findOneBy(OutlineHeadingRow, { id, reportId: report.id });
      if (!heading) await this.section(report, id);
      await this.parent(report, parentId, heading?.kind ?? 'section');
      await transaction.change<Section | OutlineHeadingRow>(
        heading ? OutlineHeadingRow : Section,
        { id },
        { parentId },
      );
      await this.place(transaction, report, parentId, { id, kind: heading ? 'heading' : 'section' }, position);
      return id;
    },
    remove: async ({ transaction, report }, { id }) => {
      const asked = await this.work.query('SELECT 1 FROM requests WHERE section_id = :id OR area_id = :id', { id });
      if (asked.length) refuse([{ code: 'units_asked' }]);
      await transaction.erase(OutlineWriter, { nodeId: id });
      const heading = await this.work.read.findOneBy(OutlineHeadingRow, { id, reportId: report.id });
      if (heading) {
        if ((await this.siblings(report, id)).length) throw invalid('heading_not_empty');
        await transaction.erase(Signer, { areaId: id });
        await transaction.erase(OutlineHeadingRow, { id });
        return id;
      }
      const section = await this.section(report, id);
      if (section.submissions > 0) refuse([{ code: 'submitted_once' }]);
      const [begun] = await this.work.query(
        `SELECT 1 FROM section_writers WHERE section_id = :id
        UNION SELECT 1 FROM revisions WHERE section_id = :id
        UNION SELECT 1 FROM comments WHERE section_id = :id
        UNION SELECT 1 FROM attachments WHERE section_id = :id`,
        { id },
      );
      if (begun) refuse([{ code: 'text_begun' }]);
      await transaction.erase(Image, { sectionId: id });
      await transaction.erase(SectionOpening, { sectionId: id });
      await transaction.erase(SectionSupport, { sectionId: id });
      await transaction.erase(MatterPlace, { sectionId: id });
      await transaction.erase(Section, { id });
      return id;
    },
  };

  /** A heading is text: who gives it has written in all that it covers. */
  private async wrote({ transaction, actor }: Setting, nodeId: string): Promise<void> {
    const afterEntry = await this.audit.lastEntry();
    const known = await transaction.change(OutlineWriter, { nodeId, accountId: actor.id }, { afterEntry });
    if (!known) await transaction.add(OutlineWriter, { nodeId, accountId: actor.id, afterEntry });
  }

  private async renameSection(
    { transaction, report, roles }: Setting,
    section: Section,
    heading: string,
  ): Promise<void> {
    refuse(planningRefusals({ reportState: report.state, roles }));
    const { digest, words } = textFacts(heading, section.body);
    const { id, contentVersion } = section;
    await transaction.changeVersioned(Section, id, { contentVersion }, { heading, digest, words });
  }

  private async section(report: Report, id: string): Promise<Section> {
    const section = await this.work.read.findOneBy(Section, { id, reportId: report.id });
    if (!section) throw notFound();
    return section;
  }

  /** Parts stand under the report, areas under the report or a part, sections anywhere. */
  private async parent(report: Report, parentId: string | null, child: 'part' | 'area' | 'section'): Promise<void> {
    if (parentId === null) return;
    const parent = await this.work.read.findOneBy(OutlineHeadingRow, { id: parentId, reportId: report.id });
    if (!parent) throw notFound();
    if (child === 'part' || (child === 'area' && parent.kind === 'area')) throw invalid('wrong_place');
  }

  private siblings(report: Report, parentId: string | null): Promise<Sibling[]> {
    const where = `report_id = :reportId AND ${parentId === null ? 'parent_id IS NULL' : 'parent_id = :parentId'}`;
    return this.work.query<Sibling>(
      `SELECT id, 'heading' AS kind, position FROM outline_headings WHERE ${where}
      UNION ALL SELECT id, 'section' AS kind, position FROM sections WHERE ${where}
      ORDER BY position, id`,
      { reportId: report.id, parentId },
    );
  }

  /** Puts the node at its position among the children of the parent and counts them anew. */
  private async place(
    transaction: Transaction,
    report: Report,
    parentId: string | null,
    node: Sibling,
    position: number,
  ): Promise<void> {
    const others = (await this.siblings(report, parentId)).filter((sibling) => sibling.id !== node.id);
    others.splice(Math.min(position, others.length), 0, node);
    for (const [index, { id, kind }] of others.entries()) {
      await transaction.change<Section | OutlineHeadingRow>(
        kind === 'heading' ? OutlineHeadingRow : Section,
        { id },
        { position: index },
      );
    }
  }
}
