import { roles, type Role, unitKinds, type UnitKind } from '@bafang/shared';

/** How people write roles and kinds of unit in the tables that they paste. The codes count too. */
const roleWords: Record<Role, string[]> = {
  clerk: ['经办人'],
  unit_head: ['单位负责人', '负责人'],
  reviewer: ['法制审核员', '审核员'],
  coordinator: ['统稿人'],
  bureau_head: ['法制局负责人', '司法局负责人'],
  leader: ['市领导', '领导', '签发人'],
  publisher: ['公开专员'],
  sysadmin: ['系统管理员'],
  secadmin: ['安全管理员'],
  auditor: ['审计管理员'],
};

const kindWords: Record<UnitKind, string[]> = {
  government: ['政府', '人民政府'],
  department: ['部门', '市直部门'],
  town: ['镇街园区', '镇街、园区', '镇街', '镇', '街道', '园区', '乡镇'],
  division: ['内设机构', '科室'],
  outside: ['外单位', '其他'],
};

const byWord = <Code extends string>(codes: readonly Code[], words: Record<Code, string[]>) =>
  new Map(codes.flatMap((code) => [code as string, ...words[code]].map((word): [string, Code] => [word, code])));

const rolesByWord = byWord(roles, roleWords);
const kindsByWord = byWord(unitKinds, kindWords);

export const roleOf = (word: string): Role | null => rolesByWord.get(word) ?? null;
export const kindOf = (word: string): UnitKind | null => kindsByWord.get(word) ?? null;

/** The columns in their usual order, and what people call them, without case, blanks and what stands in brackets. */
export const accountHeadings = {
  name: ['岗位', '岗位名称', '职务', '职务名称', 'office', 'post', 'position'],
  unit: ['单位', '单位名称', '所在单位', '工作单位', '部门', 'unit'],
  role: ['拟授角色', '角色', '系统角色', 'role', 'roles', 'proposedrole'],
  login: ['账号', '帐号', '登录名', '登录账号', '登录帐号', '用户名', 'login', 'account', 'username'],
  phone: [
    '电话',
    '电话号码',
    '联系电话',
    '办公电话',
    '手机',
    '手机号',
    '手机号码',
    '联系方式',
    'phone',
    'telephone',
    'mobile',
    'tel',
  ],
} as const;
export const unitHeadings = ['名称', '简称', '类别'] as const;
