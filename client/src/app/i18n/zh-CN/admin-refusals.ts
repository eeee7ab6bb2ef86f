import type {
  AccountRowCode,
  accountActCodes,
  DecisionCode,
  GrantRefusalCode,
  groupRefusalCodes,
  passwordSheetCodes,
  unitRefusalCodes,
  unitRowCodes,
} from '@bafang/shared';

/** Why an act of the administration is refused. Roles, kinds and rights come in words. */
export type AdminRefusalCode =
  | AccountRowCode
  | DecisionCode
  | GrantRefusalCode
  | (
      | typeof accountActCodes
      | typeof groupRefusalCodes
      | typeof passwordSheetCodes
      | typeof unitRefusalCodes
      | typeof unitRowCodes
    )[number];

export const adminRefusals: Record<AdminRefusalCode, string> = {
  granted_already: '已有这项授权。',
  proposed_already: '已经拟授，等安全管理员决定。',
  administrator_excludes_other_roles: '已是{{others}}，不能兼任{{role}}。请另报一人。',
  role_does_not_fit_unit: '{{kind}}不设{{role}}，请换单位或角色。',
  name_invalid: '名称要2—60个字。',
  short_name_invalid: '简称要2—30个字。',
  kind_unknown: '没有“{{kind}}”这一类，请写部门、镇街园区、内设机构、政府或外单位。',
  unit_unknown: '没有“{{unit}}”这个单位，请改成已有的。',
  unit_ended: '“{{unit}}”已撤销，请改成承接的单位。',
  unit_without_accounts: '“{{unit}}”是外单位，不设账号。',
  role_unknown: '没有“{{role}}”这个角色。',
  login_invalid: '账号用3—40个小写字母、数字或 . _ -。',
  login_taken: '账号与已有的“{{login}}”相同或形近，请换一个。',
  phone_invalid: '电话写成区号加号码，或者11位手机号。',
  office_taken: '这个单位已有同名或形近的岗位，账号是“{{login}}”。请核对，或换一个岗位名称。',
  unit_name_taken: '名称或简称与已有的“{{names}}”相同或形近。请核对是否同一单位，或换一个名称。',
  unit_its_own_parent: '单位不能是自己的上级。',
  unit_its_own_successor: '单位不能并入自己。',
  unit_cannot_host: '这个单位不能主办年报，请另选。',
  dates_reversed: '撤销日期不能早于启用日期。',
  unit_in_use: '已经{{right}}，不能改成这一类。',
  group_name_taken: '与已有的单位组“{{name}}”同名或形近，请换一个名称。',
  own_account: '不能停用自己的账号，请另一位系统管理员办理。',
  account_disabled: '账号已停用。',
  account_enabled: '账号本来就可用。',
  account_unknown: '没有这个账号。',
  own_password: '自己的密码不能打印，请在“修改密码”里更改。',
  other_half_yours: '另一半是您打印的，这一半请另一位管理员打印。',
  last_administrator: '这是最后一位能登录的{{role}}，请先增设一位，再办理。',
  grant_unknown: '没有这一项。',
  grant_not_proposed: '已经办过，请刷新后再看。',
  grant_not_in_force: '已经终止。',
  own_grant: '不能给自己授权，请另一位安全管理员办理。',
  own_proposal: '是您自己拟授的，请另一位安全管理员办理。',
};
