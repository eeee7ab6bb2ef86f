/** Who acts in Bafang. The codes are stored and sent; the words for people are translations. */
export const roles = [
  'clerk',
  'unit_head',
  'reviewer',
  'coordinator',
  'bureau_head',
  'leader',
  'publisher',
  'sysadmin',
  'secadmin',
  'auditor',
] as const;
export type Role = (typeof roles)[number];

/** Who a transition is open to: a person in a role, or the program itself. */
export type ActingRole = Role | 'system';

/** The unit of a grant for which the role counts: the person's own, the report's host or issuing unit, or none. */
export const roleScope = {
  clerk: 'own',
  unit_head: 'own',
  reviewer: 'host',
  coordinator: 'host',
  bureau_head: 'host',
  publisher: 'host',
  leader: 'issuing',
  sysadmin: 'instance',
  secadmin: 'instance',
  auditor: 'instance',
} as const satisfies Record<Role, 'own' | 'host' | 'issuing' | 'instance'>;
export type RoleScope = (typeof roleScope)[Role];

/** Who makes a unit's texts. */
export const unitRoles = ['clerk', 'unit_head'] as const satisfies readonly Role[];
/** Who writes a section's text, each in some of its states. */
export const writerRoles = [...unitRoles, 'coordinator'] as const satisfies readonly Role[];
/** 法制机构: who compiles and reviews them. */
export const bureauRoles = ['coordinator', 'reviewer', 'bureau_head'] as const satisfies readonly Role[];
/** Who may approve a text of another. */
export const approverRoles = ['reviewer', 'bureau_head'] as const satisfies readonly Role[];
/** Whose grants count for what the host unit compiles. */
export const hostRoles = [...bureauRoles, 'publisher'] as const satisfies readonly Role[];
/** Who reads the outline as a whole. */
export const wholeRoles = [...hostRoles, 'leader'] as const satisfies readonly Role[];
/** Who has to do with texts at all. */
export const textRoles = [...unitRoles, ...wholeRoles] as const satisfies readonly Role[];

/** Whether any of `held` is one of `wanted`. */
export const holdsAny = (held: readonly ActingRole[], wanted: readonly ActingRole[]): boolean =>
  held.some((role) => wanted.includes(role));

/** 等保三级: the three exclude one another and every other role; none of them reads or acts on report text. */
export const administrators = ['sysadmin', 'secadmin', 'auditor'] as const satisfies readonly Role[];
export type Administrator = (typeof administrators)[number];

/** Whether the role is one of the three administrators. */
export const isAdministrator = (role: Role): role is Administrator => roleScope[role] === 'instance';
