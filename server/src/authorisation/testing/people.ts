import { hostRoles, type Role, type UnitKind } from '@bafang/shared';
import { SessionRow } from '../../auth/session.entity.js';
import { Sessions } from '../../auth/sessions.js';
import { newId } from '../../database/id.js';
import { Browser } from '../../testing/browser.js';
import type { Cast } from '../../testing/cast.js';
import type { TestServer } from '../../testing/test-server.js';
import { Unit } from '../../units/unit.entity.js';
import { AccountRow, Grant } from '../../users/account.entity.js';

/** The columns of every picture: who asks, as they stand to the section that the audit office leads and the water office supports. */
export const columns = [
  'clerk',
  'head',
  'supporting',
  'other',
  'reviewer',
  'coordinator',
  'bureau_head',
  'leader',
  'publisher',
  'sysadmin',
  'secadmin',
  'auditor',
] as const;
export type Column = (typeof columns)[number];

export const loginOf: Record<Column, string> = {
  clerk: 'audit-clerk',
  head: 'audit-head',
  supporting: 'water-clerk',
  other: 'town-clerk',
  reviewer: 'reviewer',
  coordinator: 'coordinator',
  bureau_head: 'bureau-head',
  leader: 'leader',
  publisher: 'publisher',
  sysadmin: 'sysadmin',
  secadmin: 'secadmin',
  auditor: 'auditor',
};

/** The same roles in the next city: whose column they share by their role, and what they must never see. */
export const strangers: Partial<Record<Column, string>> = {
  clerk: 'next-clerk',
  head: 'next-head',
  reviewer: 'next-reviewer',
  coordinator: 'next-coordinator',
  bureau_head: 'next-bureau-head',
  leader: 'next-leader',
  publisher: 'next-publisher',
};

/** Who must not get in at all, although each once could. `lapsed`: a grant until yesterday; `proposed`: one that nobody has made yet. */
export const shutOut = {
  anonymous: 401,
  disabled: 401,
  expired: 401,
  signed_out: 401,
  nobody: 403,
  lapsed: 403,
  proposed: 403,
  first_password: 403,
} as const;
export type ShutOut = keyof typeof shutOut;

const nextUnits: [key: string, kind: UnitKind, name: string][] = [
  ['next-city', 'government', '邻城市人民政府'],
  ['next-bureau', 'department', '邻城市法制局'],
  ['next-farm', 'department', '邻城市农业局'],
];
const nextAccounts: [login: string, unit: string, ...roles: Role[]][] = [
  ['next-clerk', 'next-farm', 'clerk'],
  ['next-head', 'next-farm', 'unit_head'],
  ['next-reviewer', 'next-bureau', 'reviewer'],
  ['next-coordinator', 'next-bureau', 'coordinator'],
  ['next-bureau-head', 'next-bureau', 'bureau_head'],
  ['next-leader', 'next-city', 'leader'],
  ['next-publisher', 'next-bureau', 'publisher'],
  ['disabled', 'bureau', ...hostRoles],
  ['lapsed', 'bureau', ...hostRoles],
  ['proposed', 'bureau', ...hostRoles],
  ['first_password', 'bureau', ...hostRoles],
  ['expired', 'bureau', ...hostRoles],
  ['signed_out', 'bureau', ...hostRoles],
  ['spare', 'audit', 'clerk'],
];

/** The next city beside the cast's own, and the accounts that are shut out. */
export async function addPeople(server: TestServer, cast: Cast): Promise<void> {
  const now = new Date().toISOString();
  for (const [key] of nextUnits) cast.unit[key] = newId();
  for (const [login] of nextAccounts) cast.account[login] = newId();
  await server.work.run(async (transaction) => {
    await transaction.add(
      Unit,
      nextUnits.map(([key, kind, name], index) => ({
        id: cast.unit[key],
        kind,
        name,
        shortName: name.replace('城市', '市'),
        validFrom: null,
        validTo: null,
        successorId: null,
        parentId: null,
        hostUnitId: key === 'next-city' ? cast.unit['next-bureau'] : null,
        position: 100 + index,
      })),
    );
    await transaction.add(
      AccountRow,
      nextAccounts.map(([login, unit]) => ({
        id: cast.account[login],
        login,
        name: login,
        unitId: cast.unit[unit],
        passwordHash: null,
        mustChangePassword: login === 'first_password',
        disabledAt: login === 'disabled' ? now : null,
        createdAt: now,
        version: 1,
      })),
    );
    await transaction.add(
      Grant,
      nextAccounts.flatMap(([login, unit, ...roles]) =>
        roles.map((role) => ({
          id: newId(),
          accountId: cast.account[login],
          role,
          unitId: cast.unit[unit],
          state: login === 'proposed' ? ('proposed' as const) : ('granted' as const),
          validFrom: null,
          validTo: login === 'lapsed' ? '2001-01-01' : null,
          proposedBy: null,
          proposedAt: now,
          decidedBy: null,
          decidedAt: now,
        })),
      ),
    );
  });
}

/** Sessions straight from their table: forty sign-ins would take longer than the matrix. */
export class People {
  private readonly known = new Map<string, Browser>();

  constructor(
    private readonly server: TestServer,
    private readonly cast: Cast,
  ) {}

  async as(login: string): Promise<Browser> {
    const browser = this.known.get(login) ?? (await this.fresh(login));
    this.known.set(login, browser);
    return browser;
  }

  async fresh(login: string): Promise<Browser> {
    const browser = new Browser(this.server.address);
    if (login === 'anonymous') return browser;
    const accountId = this.cast.account[login]!;
    const { access, refresh } = await this.server.app.get(Sessions).begin(accountId);
    browser.cookies.set('bafang_access', access).set('bafang_refresh', refresh!);
    const past = '2001-01-01T00:00:00.000Z';
    const ended: Partial<Record<string, Partial<SessionRow>>> = {
      expired: { expiresAt: past },
      signed_out: { endedAt: past },
    };
    if (ended[login])
      await this.server.work.run((transaction) => transaction.change(SessionRow, { accountId }, ended[login]!));
    return browser;
  }
}
