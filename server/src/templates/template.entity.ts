import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('templates')
export class TemplateRow {
  @PrimaryColumn('text') id: string;
  @Column('text') name: string;
  @Column('text') years: string;
  /** JSON text of shared's Template. */
  @Column('text') body: string;
  @Column('integer') version: number;
  @Column('text') createdAt: string;
}
