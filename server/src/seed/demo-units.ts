import type { Role } from '@bafang/shared';
import { Injectable } from '@nestjs/common';
import { Audit } from '../audit/audit.js';
import { hashPassword } from '../auth/passwords.js';
import { Clock } from '../database/clock.js';
import { newId } from '../database/id.js';
import type { Transaction } from '../database/transaction.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { lastingUnit, Unit, UnitGroup, UnitGroupMember } from '../units/unit.entity.js';
import { AccountRow, firstGrant, freshAccount, Grant } from '../users/account.entity.js';
import { DEMO_PASSWORD } from './demo-accounts.js';
import { loginCodes } from './logins.js';
import { groups, units } from './texts/assignments-2018.js';

interface Post {
  login: string;
  name: string;
  home: string;
  grants: [role: Role, unit: string][];
}

const BUREAU = '市法制局';
const CITY = '市政府';

/** The people of the city, named by office. */
const city: Post[] = [
  { login: 'tonggao-jia', name: '统稿人甲', home: BUREAU, grants: [['coordinator', BUREAU]] },
  { login: 'shenhe-jia', name: '审核员甲', home: BUREAU, grants: [['reviewer', BUREAU]] },
  { login: 'shenhe-yi', name: '审核员乙', home: BUREAU, grants: [['reviewer', BUREAU]] },
  { login: 'shenhe-bing', name: '审核员丙', home: BUREAU, grants: [['reviewer', BUREAU]] },
  { login: 'juzhang', name: '法制局负责人', home: BUREAU, grants: [['bureau_head', BUREAU]] },
  { login: 'jingban-jia', name: '市法制局经办人', home: BUREAU, grants: [['clerk', BUREAU]] },
  { login: 'fazhi-fuze', name: '市法制局科室负责人', home: BUREAU, grants: [['unit_head', BUREAU]] },
  { login: 'mishuzhang', name: '市政府秘书长', home: CITY, grants: [['leader', CITY]] },
  { login: 'xieguan', name: '协管市领导', home: CITY, grants: [['leader', CITY]] },
  { login: 'lingdao', name: '分管市领导', home: CITY, grants: [['leader', CITY]] },
  { login: 'gongkai', name: '公开专员甲', home: '市府办', grants: [['publisher', BUREAU]] },
  { login: 'sysadmin', name: '系统管理员甲', home: BUREAU, grants: [['sysadmin', BUREAU]] },
  { login: 'secadmin', name: '安全管理员甲', home: BUREAU, grants: [['secadmin', BUREAU]] },
  { login: 'auditor', name: '审计管理员甲', home: BUREAU, grants: [['auditor', BUREAU]] },
];

const ofUnit = (shortName: string): Post[] => [
  {
    login: `${loginCodes[shortName]}-jing`,
    name: `${shortName}经办人`,
    home: shortName,
    grants: [['clerk', shortName]],
  },
  {
    login: `${loginCodes[shortName]}-fuze`,
    name: `${shortName}负责人`,
    home: shortName,
    grants: [['unit_head', shortName]],
  },
];

/** Units, groups and accounts of the demo city; everyone has the one demo password. */
@Injectable()
export class DemoUnits {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  async add(): Promise<void> {
    const lead = units.filter(({ kind }) => kind === 'department' || kind === 'town');
    const others = lead.map((unit) => unit.shortName).filter((shortName) => shortName !== BUREAU);
    const posts = [...city, ...others.flatMap(ofUnit)];
    const passwordHash = await hashPassword(DEMO_PASSWORD);
    await this.work.run(async (transaction) => {
      const ids = await addUnits(transaction);
      await addGroups(transaction, ids);
      await addAccounts(transaction, posts, ids, { passwordHash, at: this.clock.stamp() });
      await this.audit.record({
        actor: null,
        action: 'seed',
        object: { type: 'instance' },
        facts: { units: units.length, accounts: posts.length },
      });
    });
  }
}

/** The ids of the units by their short names. */
type UnitIds = ReadonlyMap<string, string>;

async function addUnits(transaction: Transaction): Promise<UnitIds> {
  const rows = units.map((unit, position) => lastingUnit({ ...unit, position }));
  await transaction.add(Unit, rows);
  const ids = new Map(rows.map((row) => [row.shortName, row.id]));
  await transaction.change(Unit, { id: ids.get(CITY)! }, { hostUnitId: ids.get(BUREAU)! });
  return ids;
}

async function addGroups(transaction: Transaction, ids: UnitIds): Promise<void> {
  for (const [position, { name, members }] of groups.entries()) {
    const groupId = newId();
    await transaction.add(UnitGroup, { id: groupId, name, position });
    await transaction.add(
      UnitGroupMember,
      members.map((member) => ({ groupId, unitId: ids.get(member)! })),
    );
  }
}

async function addAccounts(
  transaction: Transaction,
  posts: readonly Post[],
  ids: UnitIds,
  { passwordHash, at }: { passwordHash: string; at: string },
): Promise<void> {
  const accounts = posts.map(({ login, name, home }) =>
    freshAccount({ login, name, unitId: ids.get(home)!, passwordHash, mustChangePassword: false, createdAt: at }),
  );
  const grants = posts.flatMap((post, index) =>
    post.grants.map(([role, unit]) => firstGrant({ accountId: accounts[index]!.id, role, unitId: ids.get(unit)! }, at)),
  );
  await transaction.add(AccountRow, accounts);
  await transaction.add(Grant, grants);
}

export const headOf = (shortName: string): string =>
  shortName === BUREAU ? 'fazhi-fuze' : `${loginCodes[shortName]}-fuze`;
export const clerkOf = (shortName: string): string =>
  shortName === BUREAU ? 'jingban-jia' : `${loginCodes[shortName]}-jing`;
