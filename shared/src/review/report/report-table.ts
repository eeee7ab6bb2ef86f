import { must, reason } from '../asks.js';
import type { Table } from '../rules.js';
import { separationGuards } from '../separation-guards.js';
import { sentReportStates, type ReportAction, type ReportState } from '../states.js';
import type { ReportAct, ReportContext } from './report-context.js';
import * as is from './report-guards.js';

const clear = {
  action: 'clear',
  from: ['drafting', ...sentReportStates],
  to: 'same',
  who: ['publisher'],
} as const;
const sign = {
  action: 'sign',
  from: ['signing'],
  to: (c: ReportContext) => (c.lastSignature ? 'signed' : 'signing'),
} as const;
const signature = [...is.signVerdict, ...is.manifestDigest, ...is.password];
const sheet = [...is.sheet, ...is.ofNamedSigner([is.isSigner, ...is.turn, ...separationGuards('sign')]), ...signature];
const publicNote = must('publicNote', 'public_note_missing');

/** The transitions of a report that exists, row by row; `create` and `import` stand in foundingTable. */
// prettier-ignore
export const reportTable: Table<ReportAction, ReportState, ReportContext, ReportAct> = [
  { action: 'open', from: ['planned'], to: 'drafting', who: ['coordinator'], guards: is.readyToOpen },
  { action: 'prepare', from: ['drafting'], to: 'same', who: ['coordinator'], takes: ['signers', 'title', 'cover'] },
  { ...clear, given: [is.notImported], asks: [...is.clearVerdict, ...is.reportDigest], guards: [...separationGuards('clear'), ...is.allApproved] },
  { ...clear, variant: 'edition', given: [is.notImported, is.editionWithdrawn], asks: [...is.clearVerdict, ...is.editionDigest], guards: separationGuards('clear') },
  { action: 'send_to_sign', from: ['drafting'], to: 'signing', who: ['bureau_head'], asks: is.reportDigest, guards: is.readyToSign },
  { action: 'recall', from: ['signing'], to: 'drafting', who: ['bureau_head'], asks: [reason] },
  { ...sign, who: ['leader'], given: [is.isSigner], asks: signature, takes: ['opinion', 'secondFactor'], guards: [...is.turn, ...is.signable, ...separationGuards('sign')] },
  { ...sign, variant: 'paper', who: ['coordinator'], asks: sheet, takes: ['opinion', 'secondFactor'], guards: is.signable },
  { action: 'send_back', from: ['signing'], to: 'drafting', who: ['leader'], given: [is.isSigner], asks: [must('opinion', 'opinion_missing')] },
  { action: 'reopen', from: ['signed'], to: 'drafting', who: ['bureau_head'], asks: [reason] },
  { action: 'publish', from: ['signed'], to: 'published', who: ['publisher'], takes: ['publishAt'], guards: [...separationGuards('publish'), ...is.readyToPublish] },
  { action: 'publish', variant: 'cancel', from: ['signed'], to: 'same', who: ['publisher'], given: [is.timeSet] },
  { action: 'correct', from: ['published'], to: 'drafting', who: ['bureau_head'], given: [is.notImported], asks: [reason, publicNote] },
  { action: 'drop_correction', from: ['drafting'], to: 'published', who: ['bureau_head'], given: [is.inCorrection], guards: is.unchanged },
];
