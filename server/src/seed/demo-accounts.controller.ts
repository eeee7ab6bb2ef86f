import { demoAccount, type DemoAccount } from '@bafang/shared';
import { Controller, Get } from '@nestjs/common';
import { z } from 'zod';
import { Allow } from '../http/allow.js';
import { Answers } from '../http/answers.js';
import { DemoAccounts } from './demo-accounts.js';

@Controller('api/demo-accounts')
export class DemoAccountsController {
  constructor(private readonly accounts: DemoAccounts) {}

  @Allow('anyone')
  @Answers('The accounts to try it with; in demo mode alone.', z.array(demoAccount), 'not_found')
  @Get()
  list(): Promise<DemoAccount[]> {
    return this.accounts.list();
  }
}
