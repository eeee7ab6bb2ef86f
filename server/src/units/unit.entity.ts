import type { UnitKind } from '@bafang/shared';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { newId } from '../database/id.js';

@Entity('units')
export class Unit {
  @PrimaryColumn('text') id: string;
  @Column('text') kind: UnitKind;
  @Column('text') name: string;
  @Column('text') shortName: string;
  @Column('text', { nullable: true }) validFrom: string | null;
  @Column('text', { nullable: true }) validTo: string | null;
  @Column('text', { nullable: true }) successorId: string | null;
  @Column('text', { nullable: true }) parentId: string | null;
  /** 主办单位: whose coordinators create and import its years. */
  @Column('text', { nullable: true }) hostUnitId: string | null;
  @Column('integer') position: number;
}

/** A unit of its own, without a day on which it begins or ends. */
export const lastingUnit = (
  given: Pick<Unit, 'kind' | 'name' | 'shortName' | 'position'> & Partial<Pick<Unit, 'id' | 'hostUnitId'>>,
): Unit => ({
  id: newId(),
  validFrom: null,
  validTo: null,
  successorId: null,
  parentId: null,
  hostUnitId: null,
  ...given,
});

@Entity('unit_groups')
export class UnitGroup {
  @PrimaryColumn('text') id: string;
  @Column('text') name: string;
  @Column('integer') position: number;
}

@Entity('unit_group_members')
export class UnitGroupMember {
  @PrimaryColumn('text') groupId: string;
  @PrimaryColumn('text') unitId: string;
}

/** A name from an assignment table that is no unit; the system administrator decides. */
@Entity('unit_proposals')
export class UnitProposal {
  @PrimaryColumn('text') id: string;
  @Column('text') name: string;
  @Column('text') proposedBy: string;
  @Column('text') proposedAt: string;
}
