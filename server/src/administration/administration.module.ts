import { Module } from '@nestjs/common';
import { AccountActs } from './accounts/account-acts.js';
import { AccountList } from './accounts/account-list.js';
import { AccountRegister } from './accounts/account-register.js';
import { AccountsController } from './accounts/accounts.controller.js';
import { FirstAdministrators } from './accounts/first-administrators.js';
import { FirstPasswords } from './accounts/first-passwords.js';
import { GrantDecisions } from './grants/grant-decisions.js';
import { GrantList } from './grants/grant-list.js';
import { GrantProposals } from './grants/grant-proposals.js';
import { GrantsController } from './grants/grants.controller.js';
import { AuditExports } from './trail/audit-exports.js';
import { AuditTrail } from './trail/audit-trail.js';
import { AuditController } from './trail/audit.controller.js';
import { GroupRegister } from './units/group-register.js';
import { UnitRegister } from './units/unit-register.js';
import { UnitRows } from './units/unit-rows.js';
import { UnitsController } from './units/units.controller.js';

@Module({
  controllers: [UnitsController, AccountsController, GrantsController, AuditController],
  providers: [
    UnitRegister,
    UnitRows,
    GroupRegister,
    AccountList,
    AccountRegister,
    AccountActs,
    FirstPasswords,
    FirstAdministrators,
    GrantList,
    GrantProposals,
    GrantDecisions,
    AuditExports,
    AuditTrail,
  ],
  exports: [UnitRegister, GroupRegister, AccountRegister, GrantDecisions, FirstAdministrators],
})
export class AdministrationModule {}
