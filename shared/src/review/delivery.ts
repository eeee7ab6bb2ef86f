import type { ActingRole } from '../units/roles.js';
import type { Guard, Table } from './rules.js';
import type { DeliveryAction, DeliveryState, ReportState } from './states.js';

/** One legal recipient's copy: 同级党委, 人大常委会, 上一级政府. */
export interface DeliveryContext {
  state: DeliveryState;
  reportState: ReportState;
  roles: readonly ActingRole[];
}

export interface DeliveryAct {
  variant?: undefined;
}

const signed: Guard<DeliveryContext, DeliveryAct> = {
  code: 'report_not_signed',
  refuses: (c) => c.reportState !== 'signed' && c.reportState !== 'published' && { reportState: c.reportState },
};
const sender = { who: ['coordinator', 'publisher'], given: [signed] } as const;

/** Delivery upward. */
export const deliveryTable: Table<DeliveryAction, DeliveryState, DeliveryContext, DeliveryAct> = [
  { action: 'send', from: ['pending'], to: 'sent', ...sender },
  { action: 'acknowledge', from: ['sent'], to: 'acknowledged', ...sender },
  { action: 'fail', from: ['sent'], to: 'pending', ...sender },
];
