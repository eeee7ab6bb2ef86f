import type { DemoAccount } from '@bafang/shared';
import { Controller, Get } from '@nestjs/common';
import { Allow } from '../http/allow.js';
import { DemoAccounts } from './demo-accounts.js';

@Controller('api/demo-accounts')
export class DemoAccountsController {
  constructor(private readonly accounts: DemoAccounts) {}

  @Allow('anyone')
  @Get()
  list(): Promise<DemoAccount[]> {
    return this.accounts.list();
  }
}
