import { type Attached, type AttachedFile, valuingRefusals } from '@bafang/shared';
import { Injectable } from '@nestjs/common';
import type { Transaction } from '../database/transaction.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { Attachments, type ValueBearer } from '../files/attachments.js';
import { Uploads } from '../files/uploads.js';
import type { Incoming } from '../http/incoming.js';
import { notFound } from '../http/problem.js';
import { ReportAccess } from '../outline/report-access.js';
import type { Report } from '../outline/report.entity.js';
import { FigureValueRow } from '../register/figure.entity.js';
import { readsValue, rolesOn } from '../register/readers.js';
import { enteredIn, type Register } from '../register/register.js';
import { Registers } from '../register/registers.js';
import { refuse } from '../review/gate.js';
import type { Actor } from '../users/actor.js';
import { SeenFigures } from './seen-figures.js';

/** A value as an address names it. */
export interface ValuePlace {
  reportId: string;
  figure: string;
  year: number;
}

/** 依据 that is a file: it hangs on a value, for who may enter it; who reads the value reads the file. */
@Injectable()
export class FigureFiles {
  constructor(
    private readonly work: UnitOfWork,
    private readonly access: ReportAccess,
    private readonly registers: Registers,
    private readonly uploads: Uploads,
    private readonly attachments: Attachments,
    private readonly seen: SeenFigures,
  ) {}

  attach(actor: Actor, place: ValuePlace, incoming: Incoming): Promise<Attached> {
    const allowed = () => this.enterable(actor, place);
    return this.uploads.take(incoming, allowed, (file) =>
      this.work.run(async (transaction) => {
        const value = await allowed();
        if (await this.attachments.add(actor, value, file)) await unverify(transaction, value);
        return this.on(value);
      }),
    );
  }

  async detach(actor: Actor, place: ValuePlace, digest: string): Promise<Attached> {
    return this.work.run(async (transaction) => {
      const value = await this.enterable(actor, place);
      await this.attachments.remove(actor, value, digest);
      await unverify(transaction, value);
      return this.on(value);
    });
  }

  async find(actor: Actor, place: ValuePlace, digest: string): Promise<AttachedFile> {
    const { report, register } = await this.read(actor, place.reportId);
    await this.seen.require(actor, report, register, place.figure);
    if (!readsValue(actor, report, register, place.figure, place.year)) throw notFound();
    const files = await this.attachments.of(valueAt(register, place));
    const file = files.find((each) => each.digest === digest);
    if (!file) throw notFound();
    return file;
  }

  private async on(value: ValueBearer): Promise<Attached> {
    return { attachments: await this.attachments.of(value), digest: null };
  }

  private async enterable(actor: Actor, place: ValuePlace): Promise<ValueBearer> {
    const { report, register } = await this.read(actor, place.reportId);
    const figure = await this.seen.require(actor, report, register, place.figure);
    const { formula, retired } = figure;
    refuse(valuingRefusals({ roles: rolesOn(actor, report, figure), derived: formula !== null, retired }));
    return valueAt(register, place);
  }

  private async read(actor: Actor, reportId: string): Promise<{ report: Report; register: Register }> {
    const { report } = await this.access.require(actor, reportId);
    return { report, register: await this.registers.of(report.hostUnitId) };
  }
}

/** Nothing is proved where nothing was entered. */
function valueAt(register: Register, { figure, year }: ValuePlace): ValueBearer {
  const row = enteredIn(register, figure, year);
  if (!row?.value) throw notFound();
  return { type: 'value', id: row.id, figureId: figure, year };
}

/** Whoever verified it looked at what it rested on. */
async function unverify(transaction: Transaction, { id }: ValueBearer): Promise<void> {
  await transaction.change(FigureValueRow, { id }, { verifiedBy: null, verifiedAt: null });
}
