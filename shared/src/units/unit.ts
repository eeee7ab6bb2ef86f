/** Kinds of unit: a government, 部门, 镇街园区, 内设机构, and bodies that have no account here. */
export const unitKinds = ['government', 'department', 'town', 'division', 'outside'] as const;
export type UnitKind = (typeof unitKinds)[number];

/** What a unit of each kind may do: lead a section, support one, have accounts, issue a report, host its compilation. */
export const unitKindRights = {
  government: { leads: false, supports: false, accounts: true, issues: true, hosts: false },
  department: { leads: true, supports: true, accounts: true, issues: true, hosts: true },
  town: { leads: true, supports: true, accounts: true, issues: false, hosts: false },
  division: { leads: true, supports: true, accounts: true, issues: false, hosts: true },
  outside: { leads: false, supports: true, accounts: false, issues: false, hosts: false },
} as const satisfies Record<UnitKind, Record<'leads' | 'supports' | 'accounts' | 'issues' | 'hosts', boolean>>;
export type UnitRight = keyof (typeof unitKindRights)[UnitKind];

/** Whether a unit of this kind may do this. */
export const unitMay = (kind: UnitKind, right: UnitRight): boolean => unitKindRights[kind][right];
