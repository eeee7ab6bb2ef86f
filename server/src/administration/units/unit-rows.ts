import { newUnit, type NewUnit, type PastedUnit, type PastedUnits, type PastedRows } from '@bafang/shared';
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { invalid } from '../../http/problem.js';
import { Unit } from '../../units/unit.entity.js';
import { UnitNames } from '../../units/unit-names.js';
import type { Actor } from '../../users/actor.js';
import { readRows, withoutHeadings, type PastedRow } from '../pasting/read-rows.js';
import { kindOf, unitHeadings } from '../pasting/words.js';
import { UnitRegister } from './unit-register.js';

const MOST_ROWS = 500;

/** Rows 名称, 简称, 类别 become units; the bad ones are told and stay out. */
@Injectable()
export class UnitRows {
  constructor(
    private readonly work: UnitOfWork,
    private readonly register: UnitRegister,
  ) {}

  async paste(actor: Actor, { text, apply }: PastedRows): Promise<PastedUnits> {
    const rows = withoutHeadings(readRows(text), unitHeadings);
    if (rows.length > MOST_ROWS) throw invalid('too_many_rows', { most: MOST_ROWS });
    return apply ? this.work.run(() => this.read(rows, actor)) : this.read(rows, null);
  }

  private async read(rows: PastedRow[], actor: Actor | null): Promise<PastedUnits> {
    const names = new UnitNames<NewUnit>(await this.work.read.find(Unit));
    const answers = rows.map((row) => readUnit(row, names));
    const units = answers.flatMap((answer) => answer.unit ?? []);
    const added = actor ? await this.register.add(actor, units) : [];
    return { rows: answers.map((answer) => answer.row), good: units.length, added: added.length };
  }
}

function readUnit({ line, cells }: PastedRow, names: UnitNames<NewUnit>): { row: PastedUnit; unit: NewUnit | null } {
  const [name = '', short = '', kind = ''] = cells;
  const shortName = short || name;
  const taken = names.taken(name, shortName);
  const problems: (PastedUnit['problems'][number] | false)[] = [
    !newUnit.shape.name.safeParse(name).success && { code: 'name_invalid' },
    !newUnit.shape.shortName.safeParse(shortName).success && { code: 'short_name_invalid' },
    kindOf(kind) === null && { code: 'kind_unknown', params: { kind } },
    taken.length > 0 && { code: 'unit_name_taken', params: { names: taken } },
  ];
  const row: PastedUnit = { line, name, shortName, kind, problems: problems.filter((problem) => problem !== false) };
  if (row.problems.length) return { row, unit: null };
  const unit: NewUnit = {
    kind: kindOf(kind)!,
    name,
    shortName,
    validFrom: null,
    validTo: null,
    successorId: null,
    parentId: null,
    hostUnitId: null,
  };
  names.add(unit);
  return { row, unit };
}
