import type { Formula } from '@bafang/shared';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { flag } from '../database/statements/row-shape.js';

/** 数据: something that is counted, of the register of a host unit. */
@Entity('figures')
export class Figure {
  @PrimaryColumn('text') id: string;
  @Column('text') hostUnitId: string;
  /** Who answers for it. */
  @Column('text') ownerUnitId: string;
  @Column('text') name: string;
  /** 口径. */
  @Column('text') definition: string;
  @Column('text') measure: string;
  @Column('integer') decimals: number;
  @Column('text') period: string;
  /** How it follows from others; null: its values are entered. */
  @Column('simple-json', { nullable: true }) formula: Formula | null;
  @Column('integer') position: number;
  @Column('integer') version: number;
  @Column('integer', { transformer: flag }) retired: boolean;
  /** Of the last change of what texts show of it: why, by whom and when. */
  @Column('text') reason: string;
  @Column('text', { nullable: true }) changedBy: string | null;
  @Column('text', { nullable: true }) changedAt: string | null;
}

/** In the place of a value: a version that takes back the one before. */
export const WITHDRAWN = '';

/** One version of a value; the newest of a year holds. The value never changes, what is said about it may. */
@Entity('figure_values')
export class FigureValueRow {
  @PrimaryColumn('text') id: string;
  @Column('text') figureId: string;
  @Column('integer') year: number;
  /** Counts from 1 in its year. */
  @Column('integer') number: number;
  /** Exact, as `Decimal` says. */
  @Column('text') value: string;
  @Column('text') reason: string;
  /** Why it is so far from last year's. */
  @Column('text') explanation: string;
  /** What it rests on. */
  @Column('text') evidence: string;
  @Column('text') setBy: string;
  @Column('text') at: string;
  @Column('integer') afterEntry: number;
  @Column('text', { nullable: true }) verifiedBy: string | null;
  @Column('text', { nullable: true }) verifiedAt: string | null;
}

/** What a person said of a number in a text, this year's section's or that of an edition; a figure: it is a value of it. */
@Entity('number_answers')
export class NumberAnswerRow {
  @PrimaryColumn('text') id: string;
  @Column('text') hostUnitId: string;
  @Column('text') sectionId: string;
  /** Of the text. */
  @Column('integer') year: number;
  /** Its key: while these words stand, they are answered. */
  @Column('text') words: string;
  /** Null: it is no figure. */
  @Column('text', { nullable: true }) figureId: string | null;
  /** The value that was entered by it; null where the register had it. */
  @Column('text', { nullable: true }) valueId: string | null;
  /** The figure came into the register by it. */
  @Column('integer', { transformer: flag }) added: boolean;
  @Column('text') answeredBy: string;
  @Column('text') at: string;
}
