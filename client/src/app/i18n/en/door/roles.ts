import type { roles as chinese } from '../../zh-CN/door/roles';

export const roles: typeof chinese = {
  clerk: 'Clerk',
  unit_head: 'Unit head',
  reviewer: 'Reviewer',
  coordinator: 'Coordinator',
  bureau_head: 'Bureau head',
  leader: 'Leader',
  publisher: 'Publisher',
  sysadmin: 'System administrator',
  secadmin: 'Security administrator',
  auditor: 'Auditor',
};
