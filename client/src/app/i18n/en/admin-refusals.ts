import type { AdminRefusalCode } from '../zh-CN/admin-refusals';

export const adminRefusals: Record<AdminRefusalCode, string> = {
  granted_already: 'This grant exists already.',
  proposed_already: 'Proposed already; the security administrator decides.',
  administrator_excludes_other_roles: 'Holds {{others}} and cannot also be {{role}}. Name another person.',
  role_does_not_fit_unit: 'A unit of this kind ({{kind}}) has no {{role}}. Choose another unit or role.',
  name_invalid: 'A name has 2 to 60 characters.',
  short_name_invalid: 'A short name has 2 to 30 characters.',
  kind_unknown: 'There is no kind “{{kind}}”: department, town, division, government or outside.',
  unit_unknown: 'There is no unit “{{unit}}”. Name one that exists.',
  unit_ended: '“{{unit}}” has been dissolved. Name its successor.',
  unit_without_accounts: '“{{unit}}” is an outside body and has no accounts.',
  role_unknown: 'There is no role “{{role}}”.',
  login_invalid: 'A login has 3 to 40 of a–z 0–9 . _ -',
  login_taken: 'It is or looks like the login “{{login}}” of another office. Choose another.',
  office_taken:
    'This unit has an office whose name is or looks like this one, with the login “{{login}}”. Check it, or choose another name.',
  unit_name_taken:
    'The name or short name is or looks like “{{names}}”, which another unit has. Check whether it is the same unit, or choose another name.',
  unit_its_own_parent: 'A unit cannot be its own parent.',
  unit_its_own_successor: 'A unit cannot succeed itself.',
  unit_cannot_host: 'This unit cannot compile reports. Choose another.',
  dates_reversed: 'The last day is before the first.',
  unit_in_use: 'It is in use ({{right}}) and cannot become of this kind.',
  group_name_taken: 'It is or looks like the name of the group “{{name}}”. Choose another.',
  own_account: 'You cannot disable your own account. Ask another system administrator.',
  account_disabled: 'The account is disabled.',
  account_enabled: 'The account is enabled already.',
  account_unknown: 'There is no such account.',
  administrator_password:
    'Security and audit administrators in office change their own password; nobody else can reset it.',
  grant_unknown: 'There is no such grant.',
  grant_not_proposed: 'Decided already. Reload and look again.',
  grant_not_in_force: 'Ended already.',
  own_grant: 'You cannot decide on your own role. Ask another security administrator.',
  own_proposal: 'You proposed it yourself. Ask another security administrator.',
};
