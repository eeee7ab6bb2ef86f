import { type ReportSources, unitMay, type UnitRef, type UnitView } from '@bafang/shared';
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { Templates } from '../../templates/templates.js';
import { Units } from '../../units/units.js';
import { type Actor, unitsOf } from '../../users/actor.js';

/** What a coordinator may start a year from. */
@Injectable()
export class Sources {
  constructor(
    private readonly work: UnitOfWork,
    private readonly templates: Templates,
    private readonly units: Units,
  ) {}

  async of(actor: Actor): Promise<ReportSources> {
    const hosts = unitsOf(actor, 'coordinator');
    const { units } = await this.units.all();
    const compiledHere = (unit: UnitView) => unit.hostUnitId !== null && hosts.includes(unit.hostUnitId);
    const ref = ({ id, name, shortName }: UnitRef): UnitRef => ({ id, name, shortName });
    return {
      templates: await this.templatesBeside(hosts),
      editions: await this.editionsOf(hosts),
      issuingUnits: units.filter((unit) => compiledHere(unit) && unitMay(unit.kind, 'issues')).map(ref),
      hostUnits: units.filter((unit) => hosts.includes(unit.id)).map(ref),
    };
  }

  /** Each report once, by its newest edition that is in force. */
  private editionsOf(hosts: readonly string[]): Promise<ReportSources['editions']> {
    return this.work.query(
      `SELECT e.id, r.id AS report_id, r.issuing_unit_id, r.year, e.title, e.kind
      FROM editions e JOIN reports r ON r.id = e.report_id
      WHERE r.host_unit_id IN (:hosts) AND e.number =
        (SELECT MAX(n.number) FROM editions n WHERE n.report_id = r.id AND n.state = 'published')
      ORDER BY r.year DESC, r.id`,
      { hosts },
    );
  }

  /** Without those that an import made of a report that is offered itself. */
  private async templatesBeside(hosts: readonly string[]): Promise<ReportSources['templates']> {
    const offered = await this.work.query<{ id: string }>(
      `SELECT r.template_id AS id FROM reports r WHERE r.host_unit_id IN (:hosts)
      AND EXISTS (SELECT 1 FROM editions e WHERE e.report_id = r.id AND e.kind = 'imported')
      AND EXISTS (SELECT 1 FROM editions e WHERE e.report_id = r.id AND e.state = 'published')`,
      { hosts },
    );
    const made = new Set(offered.map(({ id }) => id));
    return (await this.templates.list()).filter(({ id }) => !made.has(id));
  }
}
