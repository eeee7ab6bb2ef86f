export const roles = {
  clerk: '经办人',
  unit_head: '单位负责人',
  reviewer: '法制审核员',
  coordinator: '统稿人',
  bureau_head: '法制局负责人',
  leader: '市领导',
  publisher: '公开专员',
  sysadmin: '系统管理员',
  secadmin: '安全管理员',
  auditor: '审计管理员',
};
