import type { InstanceView, SessionView, UnitRef } from '@bafang/shared';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../config/config.js';
import { Clock } from '../database/clock.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { Units } from '../units/units.js';
import type { Actor } from '../users/actor.js';

/** What the client knows of itself: who is signed in, and what this instance is. */
@Injectable()
export class SessionViews {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly units: Units,
  ) {}

  async of(actor: Actor): Promise<SessionView> {
    const refs = await this.units.refs([actor.unitId, ...actor.grants.map((grant) => grant.unitId)]);
    const unit = (id: string): UnitRef => refs.get(id)!;
    return {
      account: { id: actor.id, login: actor.login, name: actor.name, unit: unit(actor.unitId) },
      grants: actor.grants.map((grant) => ({ role: grant.role, unit: unit(grant.unitId) })),
      mustChangePassword: actor.mustChangePassword,
      now: this.clock.stamp(),
      ...(await this.instance()),
    };
  }

  async instance(): Promise<InstanceView> {
    const names = await this.work.query<{ issuing: string; host: string }>(
      `SELECT i.name AS issuing, h.short_name AS host
       FROM reports r JOIN units i ON i.id = r.issuing_unit_id JOIN units h ON h.id = r.host_unit_id
       ORDER BY r.year DESC LIMIT 1`,
    );
    const government = names[0] ? null : await this.units.onlyGovernment();
    return {
      demo: this.config.mode === 'demo',
      secrecyNotice: this.config.secrecyNotice,
      issuingUnit: names[0]?.issuing ?? government,
      hostUnit: names[0]?.host ?? null,
    };
  }
}
