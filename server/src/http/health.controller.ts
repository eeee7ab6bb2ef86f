import { Controller, Get } from '@nestjs/common';
import { UnitOfWork } from '../database/unit-of-work.js';
import { Allow } from './allow.js';

@Controller('health')
export class HealthController {
  constructor(private readonly work: UnitOfWork) {}

  @Allow('anyone')
  @Get('live')
  live(): { status: string } {
    return { status: 'ok' };
  }

  /** Ready: the database answers. */
  @Allow('anyone')
  @Get('ready')
  async ready(): Promise<{ status: string }> {
    await this.work.query('SELECT 1');
    return { status: 'ok' };
  }
}
