import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../database/unit-of-work.js';
import { Figure, FigureValueRow } from './figure.entity.js';
import { type Register, registerOfRows } from './register.js';

/** 数据台账: the register of figures of each host unit. */
@Injectable()
export class Registers {
  constructor(private readonly work: UnitOfWork) {}

  async of(hostUnitId: string): Promise<Register> {
    const host = { host: hostUnitId };
    const figures = await this.work.rows(Figure, 'host_unit_id = :host ORDER BY position, id', host);
    const values = await this.work.rows(
      FigureValueRow,
      'figure_id IN (SELECT id FROM figures WHERE host_unit_id = :host) ORDER BY after_entry, number',
      host,
    );
    return registerOfRows(figures, values);
  }
}
