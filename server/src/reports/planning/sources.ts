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
    const editions = await this.work.query<ReportSources['editions'][number]>(
      `SELECT e.id, r.id AS report_id, r.year, e.title, e.kind FROM editions e JOIN reports r ON r.id = e.report_id
      WHERE e.state = 'published' AND r.host_unit_id IN (:hosts) ORDER BY r.year DESC`,
      { hosts },
    );
    const { units } = await this.units.all();
    const compiledHere = (unit: UnitView) => unit.hostUnitId !== null && hosts.includes(unit.hostUnitId);
    const ref = ({ id, name, shortName }: UnitRef): UnitRef => ({ id, name, shortName });
    return {
      templates: await this.templates.list(),
      editions,
      issuingUnits: units.filter((unit) => compiledHere(unit) && unitMay(unit.kind, 'issues')).map(ref),
      hostUnits: units.filter((unit) => hosts.includes(unit.id)).map(ref),
    };
  }
}
