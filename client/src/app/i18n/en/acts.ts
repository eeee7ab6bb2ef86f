import type { AreaAction, DeliveryAction, EditionAction, ReportAction, SectionAction } from '@bafang/shared';

/** The verb of each act: a new action does not compile without its words. */
export const acts = {
  section: {
    assign: 'Assign',
    plan: 'Change the plan',
    decline: 'Decline',
    start: 'Take on',
    send: 'Send for check',
    submit: 'Submit',
    recall: 'Recall',
    return: 'Return',
    approve: 'Approve',
    waive: 'Waive',
    outdate: 'Value changed',
    reconfirm: 'Reconfirm',
    reopen: 'Reopen',
  } satisfies Record<SectionAction, string>,
  area: {
    approve_area: 'Approve the area',
  } satisfies Record<AreaAction, string>,
  report: {
    create: 'Create',
    import: 'Import',
    open: 'Open',
    prepare: 'Prepare',
    clear: 'Secrecy review',
    send_to_sign: 'Send to sign',
    recall: 'Recall',
    sign: 'Sign',
    send_back: 'Send back',
    reopen: 'Reopen',
    publish: 'Publish',
    correct: 'Correct',
    drop_correction: 'Drop the correction',
  } satisfies Record<ReportAction, string>,
  edition: {
    withdraw: 'Withdraw',
    restore: 'Restore',
  } satisfies Record<EditionAction, string>,
  delivery: {
    send: 'Send',
    acknowledge: 'Acknowledge',
    fail: 'Failed',
  } satisfies Record<DeliveryAction, string>,
};
