import { unitMay } from '@bafang/shared';
import { In } from 'typeorm';
import type { Transaction } from '../database/transaction.js';
import type { UnitOfWork } from '../database/unit-of-work.js';
import { invalid } from '../http/problem.js';
import { Unit } from '../units/unit.entity.js';
import { SectionSupport } from './section.entity.js';

/** Whether the units are there, and of a kind that can do what is asked of them. */
export async function checkUnits(
  work: UnitOfWork,
  leads: readonly string[],
  supporting: readonly string[],
): Promise<void> {
  const ids = [...new Set([...leads, ...supporting])];
  const kinds = new Map(
    (ids.length ? await work.read.findBy(Unit, { id: In(ids) }) : []).map((unit) => [unit.id, unit.kind]),
  );
  const may = (id: string, right: 'leads' | 'supports') => kinds.has(id) && unitMay(kinds.get(id)!, right);
  if (!leads.every((id) => may(id, 'leads'))) throw invalid('unit_cannot_lead');
  if (!supporting.every((id) => may(id, 'supports'))) throw invalid('unit_cannot_support');
}

/** The supporting units of a section, as given or as they were; the lead unit is not among them. */
export async function setSupporting(
  transaction: Transaction,
  sectionId: string,
  unitIds: readonly string[] | undefined,
  leadUnitId: string | null,
): Promise<void> {
  if (!unitIds) {
    if (leadUnitId) await transaction.erase(SectionSupport, { sectionId, unitId: leadUnitId });
    return;
  }
  await transaction.erase(SectionSupport, { sectionId });
  const rows = [...new Set(unitIds)].filter((unitId) => unitId !== leadUnitId).map((unitId) => ({ sectionId, unitId }));
  await transaction.add(SectionSupport, rows);
}
