import {
  accountQuery,
  type AccountQuery,
  type AccountsAdded,
  type AccountsPage,
  id,
  newAccounts,
  type NewAccounts,
  passwordSheet,
  type PasswordSheet,
  type PasswordSheetOrder,
  pastedRows,
  type PastedAccounts,
  type PastedRows,
} from '@bafang/shared';
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { Allow } from '../../http/allow.js';
import { Takes } from '../../http/takes.js';
import { type Actor, CurrentActor } from '../../users/actor.js';
import { AccountActs } from './account-acts.js';
import { AccountList } from './account-list.js';
import { AccountRegister } from './account-register.js';
import { FirstPasswords } from './first-passwords.js';

@Controller('api/accounts')
export class AccountsController {
  constructor(
    private readonly list: AccountList,
    private readonly register: AccountRegister,
    private readonly acts: AccountActs,
    private readonly passwords: FirstPasswords,
  ) {}

  @Allow('sysadmin', 'secadmin')
  @Get()
  page(@Query({ schema: accountQuery }) query: AccountQuery, @CurrentActor() actor: Actor): Promise<AccountsPage> {
    return this.list.page(actor, query);
  }

  @Allow('sysadmin')
  @Post()
  @Takes(512)
  @HttpCode(200)
  add(@Body({ schema: newAccounts }) body: NewAccounts, @CurrentActor() actor: Actor): Promise<AccountsAdded> {
    return this.register.add(actor, body);
  }

  @Allow('sysadmin')
  @Post('paste')
  @Takes(2048)
  @HttpCode(200)
  paste(@Body({ schema: pastedRows }) body: PastedRows, @CurrentActor() actor: Actor): Promise<PastedAccounts> {
    return this.register.paste(actor, body);
  }

  @Allow('sysadmin', 'secadmin')
  @Post('passwords')
  @HttpCode(200)
  sheet(
    @Body({ schema: passwordSheet }) body: PasswordSheetOrder,
    @CurrentActor() actor: Actor,
  ): Promise<PasswordSheet> {
    return this.passwords.sheet(actor, body);
  }

  @Allow('sysadmin')
  @Post(':id/disable')
  @HttpCode(204)
  disable(@Param('id', { schema: id }) accountId: string, @CurrentActor() actor: Actor): Promise<void> {
    return this.acts.disable(actor, accountId);
  }

  @Allow('sysadmin')
  @Post(':id/enable')
  @HttpCode(204)
  enable(@Param('id', { schema: id }) accountId: string, @CurrentActor() actor: Actor): Promise<void> {
    return this.acts.enable(actor, accountId);
  }
}
