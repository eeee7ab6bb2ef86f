import { blank, must, sameText } from '../asks.js';
import type { RefusalCode } from '../refusal-codes.js';
import { opinionGuards } from '../opinion-guards.js';
import type { Ask, Guard } from '../rules.js';
import type { ReportAct, ReportContext } from './report-context.js';

type ReportGuard = Guard<ReportContext, ReportAct>;

const guard = (code: RefusalCode, refuses: ReportGuard['refuses']): ReportGuard => ({ code, refuses });
const none = (code: RefusalCode, count: (context: ReportContext) => number): ReportGuard =>
  guard(code, (context) => count(context) > 0 && { count: count(context) });
const noneOf = (code: RefusalCode, name: string, list: (context: ReportContext) => readonly string[]): ReportGuard =>
  guard(code, (context) => list(context).length > 0 && { count: list(context).length, [name]: list(context) });

export const notImported = guard('imported_year', (c) => c.imported);

/** 启动前还差. */
export const readyToOpen: readonly ReportGuard[] = [
  guard('no_sections', (c) => c.sectionCount === 0),
  noneOf('sections_without_lead', 'sections', (c) => c.sectionsWithoutLead),
  noneOf('sections_without_due_date', 'sections', (c) => c.sectionsWithoutDueDate),
  noneOf('units_without_head', 'units', (c) => c.unitsWithoutHead),
  guard('second_approver_missing', (c) => c.secondApproverMissing),
];

/** Every text stands approved. */
export const allApproved: readonly ReportGuard[] = [
  noneOf('areas_not_approved', 'areas', (c) => c.areasNotApproved),
  noneOf('sections_not_approved', 'sections', (c) => c.sectionsNotApproved),
];

/** What every later act rests on, judged anew when it is used: an attestation is worth nothing once its person is excluded. */
const cleared: readonly ReportGuard[] = [
  guard('not_cleared', (c) => !c.clearedOnDigest && c.clearVoid.length === 0),
  noneOf('clear_void', 'people', (c) => (c.clearedOnDigest ? [] : c.clearVoid)),
];
const approvalsHold = noneOf('approvals_void', 'sections', (c) => c.approvalsVoid);

const wholeLast = (c: ReportContext): boolean => {
  const last = Math.max(...c.signers.map((signer) => signer.step));
  return c.signers.some((signer) => signer.step === last && signer.scope === 'report');
};

/** 送签前还差. `sections_stale` says why an area is not approved, as the overview lists it. */
export const readyToSign: readonly ReportGuard[] = [
  ...allApproved,
  approvalsHold,
  noneOf('sections_stale', 'sections', (c) => c.staleSections),
  none('conditions_open', (c) => c.openConditions),
  ...opinionGuards,
  noneOf('parts_missing', 'parts', (c) => c.partsMissing),
  noneOf('matters_missing', 'matters', (c) => c.mattersMissing),
  guard('no_signers', (c) => c.signers.length === 0),
  noneOf('signer_excluded', 'signers', (c) =>
    c.signers.filter((signer) => signer.excluded).map((signer) => signer.name),
  ),
  guard('no_whole_signer_last', (c) => c.signers.length > 0 && !wholeLast(c)),
  ...cleared,
  guard('deliberation_missing', (c) => c.deliberationNeeded && !c.deliberated),
];

export const isSigner = guard('not_a_signer', (c) => !c.isSigner);
const figuresCurrent = noneOf('figures_out_of_date', 'figures', (c) => c.figuresOutOfDate);
/** The signer's turn. */
export const turn: readonly ReportGuard[] = [
  guard('signed_already', (c) => c.signedAlready),
  guard('step_not_reached', (c) => !c.stepReached),
];
/** From paper the signer is named in the act, so what concerns the person waits for it; an offer cannot know. */
export const ofNamedSigner = (guards: readonly ReportGuard[]): Ask<ReportContext, ReportAct>[] =>
  guards.map(({ code, refuses }) => ({
    input: 'signerId',
    code,
    refuses: (c, act) => act.signerId !== undefined && refuses(c, act),
  }));

/** What a signature, and then the publication, rests on. */
const attested: readonly ReportGuard[] = [
  ...allApproved,
  approvalsHold,
  ...cleared,
  noneOf('signer_excluded', 'signers', (c) => c.signaturesVoid),
];

export const signable: readonly ReportGuard[] = [figuresCurrent, ...attested];

/** What may still keep a signed report from the public. */
export const readyToPublish: readonly ReportGuard[] = [
  ...attested,
  guard('not_public', (c) => c.lastClear === 'withheld'),
  guard('signatures_void', (c) => !c.signaturesHold),
  none('paper_scans_unopened', (c) => c.paperScansUnopened),
  guard('files_differ', (c) => !c.filesEqualManifest),
];

export const timeSet = guard('no_time_set', (c) => c.publishAt === null);
export const inCorrection = guard('no_published_edition', (c) => c.publishedDigest === null);
/** A correction may be dropped only when it changed nothing after all. */
export const unchanged: readonly ReportGuard[] = [
  none('left_open', (c) => c.leftOpen),
  guard('text_differs_from_edition', (c) => c.digest !== c.publishedDigest),
];
export const editionWithdrawn = guard('edition_not_withdrawn', (c) => c.edition?.state !== 'withdrawn');

export const reportDigest = sameText((c: ReportContext) => c.digest);
export const manifestDigest = sameText((c: ReportContext) => c.manifestDigest);
export const editionDigest = sameText((c: ReportContext) => c.edition?.digest ?? null);

const verdict = must('verdict', 'verdict_missing');
const one = (...verdicts: unknown[]): Ask<unknown, ReportAct> => ({
  input: 'verdict',
  code: 'verdict_unknown',
  refuses: (_, act) => act.verdict !== undefined && !verdicts.includes(act.verdict),
});
export const clearVerdict: readonly Ask<ReportContext, ReportAct>[] = [
  verdict,
  one('public', 'withheld'),
  { input: 'basis', code: 'basis_missing', refuses: (_, act) => act.verdict === 'withheld' && blank(act.basis) },
];
export const signVerdict = [verdict, one('agreed', 'seen')];
export const password: readonly Ask<ReportContext, ReportAct>[] = [
  { input: 'password', code: 'password_missing', refuses: (_, act) => blank(act.password) && blank(act.secondFactor) },
  { input: 'password', code: 'password_wrong', refuses: (c) => c.reauthenticated === false },
];
export const sheet = [
  must('signerId', 'signer_missing'),
  must('scanId', 'scan_missing'),
  must('signedOn', 'signed_on_missing'),
];
