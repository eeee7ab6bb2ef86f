import { areasIn, outcome, type Preparation, type PreparationView, reportTable, wholeRoles } from '@bafang/shared';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../database/clock.js';
import { newId } from '../../database/id.js';
import { holderCounts } from '../../database/statements/statement.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { invalid } from '../../http/problem.js';
import { ReportAccess } from '../../outline/report-access.js';
import { ReportTrees } from '../../outline/report-trees.js';
import { Report } from '../../outline/report.entity.js';
import { pass } from '../../review/gate.js';
import { Records } from '../../review/records/records.js';
import { ReportLoader } from '../../review/loaders/report-loader.js';
import { Signer } from '../../review/records/signer.entity.js';
import { Unit } from '../../units/unit.entity.js';
import type { Actor } from '../../users/actor.js';

/** 拟签: signers with scope and step, title and cover data; title and cover are in the report's digest. */
@Injectable()
export class Preparations {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly access: ReportAccess,
    private readonly loader: ReportLoader,
    private readonly trees: ReportTrees,
    private readonly records: Records,
  ) {}

  async of(actor: Actor, reportId: string): Promise<PreparationView> {
    const { report } = await this.access.require(actor, reportId, ...wholeRoles);
    const signers = await this.work.read.find(Signer, { where: { reportId }, order: { step: 'ASC' } });
    return {
      title: report.title,
      cover: report.cover,
      version: report.version,
      signers: signers.map(({ accountId, areaId, step }) => ({ accountId, areaId, step })),
      leaders: await this.leaders(report),
    };
  }

  async put(actor: Actor, reportId: string, version: number, { title, cover, signers }: Preparation): Promise<void> {
    await this.work.run(async (transaction) => {
      const { report, context } = await this.loader.require(actor, reportId, ...wholeRoles);
      const verdict = outcome(reportTable, 'prepare', context, { title, cover, signers });
      const passed = pass(verdict, { version, current: report.version });
      await this.checkSigners(report, signers);
      const unit = await this.work.read.findOneByOrFail(Unit, { id: report.issuingUnitId });
      await transaction.changeVersioned(Report, reportId, { version }, { title, cover, issuerName: unit.name });
      await transaction.erase(Signer, { reportId });
      await transaction.add(
        Signer,
        signers.map((signer) => ({ id: newId(), reportId, ...signer })),
      );
      await this.records.moved({
        actor,
        ...passed,
        reportId,
        subject: { type: 'report', id: reportId, label: `${report.year}` },
        action: 'prepare',
        from: report.state,
        round: report.round,
        facts: { signers: signers.length },
      });
    });
  }

  private leaders(report: Report): Promise<{ id: string; name: string }[]> {
    return this.work.query(
      `SELECT a.id, a.name FROM accounts a JOIN grants g ON g.account_id = a.id
      WHERE g.role = 'leader' AND g.unit_id = :unitId AND ${holderCounts} ORDER BY a.id`,
      { unitId: report.issuingUnitId, today: this.clock.today() },
    );
  }

  private async checkSigners(report: Report, signers: Preparation['signers']): Promise<void> {
    const leaders = new Set((await this.leaders(report)).map((leader) => leader.id));
    const areas = new Set(areasIn((await this.trees.of(report)).outline).map((area) => area.id));
    if (!signers.every((signer) => leaders.has(signer.accountId))) throw invalid('signer_is_no_leader');
    if (!signers.every((signer) => signer.areaId === null || areas.has(signer.areaId)))
      throw invalid('signer_area_unknown');
    if (new Set(signers.map((signer) => `${signer.accountId} ${signer.areaId}`)).size !== signers.length)
      throw invalid('signer_twice');
  }
}
