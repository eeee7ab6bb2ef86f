import { Controller, Get } from '@nestjs/common';
import { z } from 'zod';
import { UnitOfWork } from '../database/unit-of-work.js';
import { Allow } from './allow.js';
import { Answers } from './answers.js';

const health = z.strictObject({ status: z.literal('ok') });

@Controller('health')
export class HealthController {
  constructor(private readonly work: UnitOfWork) {}

  @Allow('anyone')
  @Answers('Whether the server runs.', health)
  @Get('live')
  live(): z.infer<typeof health> {
    return { status: 'ok' };
  }

  /** Ready: the database answers. */
  @Allow('anyone')
  @Answers('Whether its database answers.', health)
  @Get('ready')
  async ready(): Promise<z.infer<typeof health>> {
    await this.work.query('SELECT 1');
    return { status: 'ok' };
  }
}
