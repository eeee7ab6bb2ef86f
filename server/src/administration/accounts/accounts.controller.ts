import {
  accountActCodes,
  accountQuery,
  type AccountQuery,
  accountsAdded,
  type AccountsAdded,
  accountsPage,
  type AccountsPage,
  id,
  newAccounts,
  type NewAccounts,
  passwordSheet,
  type PasswordSheet,
  type PasswordSheetOrder,
  passwordSheetPrinted,
  pastedAccounts,
  type PastedAccounts,
  pastedAccountRows,
  type PastedAccountRows,
} from '@bafang/shared';
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { Allow } from '../../http/allow.js';
import { Answers, Refuses } from '../../http/answers.js';
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
  @Answers('The accounts, searched and filtered, with their roles and what they wait for.', accountsPage)
  @Get()
  page(@Query({ schema: accountQuery }) query: AccountQuery, @CurrentActor() actor: Actor): Promise<AccountsPage> {
    return this.list.page(actor, query);
  }

  @Allow('sysadmin')
  @Answers('Adds accounts with the roles proposed for them; each is judged by itself.', accountsAdded)
  @Post()
  @Takes(512)
  @HttpCode(200)
  add(@Body({ schema: newAccounts }) body: NewAccounts, @CurrentActor() actor: Actor): Promise<AccountsAdded> {
    return this.register.add(actor, body);
  }

  @Allow('sysadmin')
  @Answers('Reads pasted rows of accounts, and adds the good ones if asked to.', pastedAccounts, 'too_many_rows')
  @Post('paste')
  @Takes(2048)
  @HttpCode(200)
  paste(
    @Body({ schema: pastedAccountRows }) body: PastedAccountRows,
    @CurrentActor() actor: Actor,
  ): Promise<PastedAccounts> {
    return this.register.paste(actor, body);
  }

  @Allow('sysadmin', 'secadmin')
  @Answers('Makes one half of first passwords, told here and nowhere again.', passwordSheetPrinted)
  @Post('passwords')
  @HttpCode(200)
  sheet(
    @Body({ schema: passwordSheet }) body: PasswordSheetOrder,
    @CurrentActor() actor: Actor,
  ): Promise<PasswordSheet> {
    return this.passwords.sheet(actor, body);
  }

  @Allow('sysadmin')
  @Answers('Disables an account and ends its sessions.')
  @Refuses(...accountActCodes)
  @Post(':id/disable')
  @HttpCode(204)
  disable(@Param('id', { schema: id }) accountId: string, @CurrentActor() actor: Actor): Promise<void> {
    return this.acts.disable(actor, accountId);
  }

  @Allow('sysadmin')
  @Answers('Enables an account.')
  @Refuses(...accountActCodes)
  @Post(':id/enable')
  @HttpCode(204)
  enable(@Param('id', { schema: id }) accountId: string, @CurrentActor() actor: Actor): Promise<void> {
    return this.acts.enable(actor, accountId);
  }
}
