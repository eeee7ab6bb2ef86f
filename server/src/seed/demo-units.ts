import type { Role } from '@bafang/shared';
import { Injectable } from '@nestjs/common';
import { Audit } from '../audit/audit.js';
import { hashPassword } from '../auth/passwords.js';
import { Clock } from '../database/clock.js';
import { newId } from '../database/id.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { Unit, UnitGroup, UnitGroupMember } from '../units/unit.entity.js';
import { AccountRow, Grant } from '../users/account.entity.js';
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
    const passwordHash = await hashPassword(DEMO_PASSWORD);
    const ids = new Map(units.map((unit) => [unit.shortName, newId()]));
    const lead = units
      .filter((unit) => unit.kind === 'department' || unit.kind === 'town')
      .map((unit) => unit.shortName);
    const posts = [...city, ...lead.filter((shortName) => shortName !== BUREAU).flatMap(ofUnit)];
    const at = this.clock.stamp();
    await this.work.run(async (transaction) => {
      await transaction.add(
        Unit,
        units.map((unit, position) => ({
          ...unit,
          id: ids.get(unit.shortName)!,
          validFrom: null,
          validTo: null,
          successorId: null,
          parentId: null,
          position,
        })),
      );
      for (const [position, { name, members }] of groups.entries()) {
        const groupId = newId();
        await transaction.add(UnitGroup, { id: groupId, name, position });
        await transaction.add(
          UnitGroupMember,
          members.map((member) => ({ groupId, unitId: ids.get(member)! })),
        );
      }
      const accounts = posts.map((post) => ({ post, id: newId() }));
      await transaction.add(
        AccountRow,
        accounts.map(({ post: { login, name, home }, id }) => ({
          id,
          login,
          name,
          unitId: ids.get(home)!,
          passwordHash,
          mustChangePassword: false,
          disabledAt: null,
          createdAt: at,
          version: 1,
        })),
      );
      await transaction.add(
        Grant,
        accounts.flatMap(({ post, id }) =>
          post.grants.map(([role, unit]) => ({
            id: newId(),
            accountId: id,
            role,
            unitId: ids.get(unit)!,
            state: 'granted' as const,
            validFrom: null,
            validTo: null,
            proposedBy: null,
            proposedAt: at,
            decidedBy: null,
            decidedAt: at,
          })),
        ),
      );
      await this.audit.record({
        actor: null,
        action: 'seed',
        object: { type: 'instance' },
        facts: { units: units.length, accounts: posts.length },
      });
    });
  }
}

export const headOf = (shortName: string): string =>
  shortName === BUREAU ? 'fazhi-fuze' : `${loginCodes[shortName]}-fuze`;
export const clerkOf = (shortName: string): string =>
  shortName === BUREAU ? 'jingban-jia' : `${loginCodes[shortName]}-jing`;
