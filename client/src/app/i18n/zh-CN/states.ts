export const states = {
  /** A section without number is named by its place. */
  place: {
    preamble: '引言',
    lead_in: '导语',
    closing: '结语',
  },
  section: {
    unassigned: '待分派',
    assigned: '待签收',
    drafting: '起草中',
    unit_review: '单位审核',
    submitted: '已报送',
    returned: '退回修改',
    approved: '已审定',
    stale: '待复审',
    waived: '免报',
  },
  area: {
    in_progress: '进行中',
    ready: '待局审定',
    approved: '局已审定',
    signed: '已签批',
  },
  report: {
    planned: '筹备',
    drafting: '起草汇总',
    signing: '送签',
    signed: '已签发',
    published: '已公开',
    correcting: '更正中',
    cleared: '已过保密审查',
    withheld: '不予公开',
    timed: '定时公开',
    withdrawn: '已撤回',
  },
  edition: {
    frozen: '待公开',
    published: '已公开',
    superseded: '已更正',
    withdrawn: '已撤回',
    void: '作废',
  },
};
