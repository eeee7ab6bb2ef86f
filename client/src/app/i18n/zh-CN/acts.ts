import type { AreaAction, DeliveryAction, EditionAction, ReportAction, SectionAction } from '@bafang/shared';

/** The verb of each act: a new action does not compile without its words. */
export const acts = {
  section: {
    assign: '分派',
    plan: '调整分工',
    decline: '退分派',
    start: '签收',
    send: '送审',
    submit: '报送',
    recall: '撤回',
    return: '退回修改',
    approve: '审定',
    waive: '免报',
    outdate: '数据有变',
    reconfirm: '复核',
    reopen: '重开',
  } satisfies Record<SectionAction, string>,
  area: {
    approve_area: '审定本方面',
  } satisfies Record<AreaAction, string>,
  report: {
    create: '新建',
    import: '导入',
    open: '启动',
    prepare: '拟签',
    clear: '保密审查',
    send_to_sign: '送签',
    recall: '撤回送签',
    sign: '签发',
    send_back: '退回',
    reopen: '重开',
    publish: '公开',
    correct: '更正',
    drop_correction: '放弃更正',
  } satisfies Record<ReportAction, string>,
  edition: {
    withdraw: '撤回',
    restore: '恢复公开',
  } satisfies Record<EditionAction, string>,
  delivery: {
    send: '报送',
    acknowledge: '签收回执',
    fail: '未送达',
  } satisfies Record<DeliveryAction, string>,
};
