import { roles, type ActingRole } from '../../units/roles.js';
import { checklist, offers, outcome, refusals } from '../review.js';
import { reportActions, reportStates, type ReportAction, type ReportState } from '../states.js';
import { conditionsOf, drawn, lines } from '../testing/picture.js';
import { foundingTable, type FoundingAct, type FoundingContext } from './founding.js';
import type { ReportAct, ReportContext, ReportSigner } from './report-context.js';
import { reportTable } from './report-table.js';

const mayor: ReportSigner = { name: '市长甲', scope: 'report', step: 2, excluded: false };
const deputy: ReportSigner = { name: '副市长乙', scope: 'area', step: 1, excluded: false };
const ready: ReportContext = {
  state: 'drafting',
  roles: [],
  involvement: {},
  imported: false,
  sectionCount: 33,
  sectionsWithoutLead: [],
  sectionsWithoutDueDate: [],
  unitsWithoutHead: [],
  secondApproverMissing: false,
  areasNotApproved: [],
  sectionsNotApproved: [],
  staleSections: [],
  approvalsVoid: [],
  openConditions: 0,
  awaitedOpinions: [],
  undisposedObjections: [],
  partsMissing: [],
  mattersMissing: [],
  signers: [deputy, mayor],
  clearedOnDigest: true,
  clearVoid: [],
  lastClear: 'public',
  deliberationNeeded: false,
  deliberated: false,
  digest: 'r1',
  manifestDigest: 'm1',
  isSigner: true,
  stepReached: true,
  signedAlready: false,
  lastSignature: false,
  figuresOutOfDate: [],
  signaturesHold: true,
  signaturesVoid: [],
  paperScansUnopened: 0,
  filesEqualManifest: true,
  publishAt: '2019-01-25T01:00:00.000Z',
  publishedDigest: 'r1',
  leftOpen: 0,
};
const signature: ReportAct = { digest: 'm1', verdict: 'agreed', password: 'p' };
const sheet: ReportAct = { ...signature, variant: 'paper', signerId: 's1', scanId: 'f1', signedOn: '2019-01-11' };
/** What the person sends where all is in order. */
const sent: Partial<Record<ReportAction, ReportAct>> = {
  clear: { digest: 'r1', verdict: 'public' },
  send_to_sign: { digest: 'r1' },
  recall: { reason: '更换签发人' },
  sign: signature,
  send_back: { opinion: '数据请再核' },
  reopen: { reason: '补充附件' },
  correct: { reason: '数据有误', publicNote: '更正一处数据' },
};
const letters: Record<ReportState, string> = { planned: 'P', drafting: 'D', signing: 'S', signed: 'F', published: 'O' };

describe('who may do what from which state', () => {
  const axes = { states: reportStates, actions: reportActions, letters };
  const draw = (role: ActingRole) =>
    drawn(reportTable, axes, role, (action, state) => ({
      context: { ...ready, state, roles: [role] },
      act: sent[action] ?? {},
    }));

  // columns:   create import open prepare clear send_to_sign recall sign send_back reopen publish correct drop_correction
  const pictures: Partial<Record<ActingRole, string>> = {
    coordinator: `
      planned   – – D · – – – – – – – – –
      drafting  – – · D – – – – – – – – –
      signing   – – · · – – – – – – – – –
      signed    – – · · – – – – – – – – –
      published – – · · – – – – – – – – –`,
    bureau_head: `
      planned   – – – – – · · – – · – · ·
      drafting  – – – – – S · – – · – · O
      signing   – – – – – · D – – · – · ·
      signed    – – – – – · · – – D – · ·
      published – – – – – · · – – · – D ·`,
    leader: `
      planned   – – – – – – – · · – – – –
      drafting  – – – – – – – · · – – – –
      signing   – – – – – – – S D – – – –
      signed    – – – – – – – · · – – – –
      published – – – – – – – · · – – – –`,
    publisher: `
      planned   – – – – · – – – – – · – –
      drafting  – – – – D – – – – – · – –
      signing   – – – – S – – – – – · – –
      signed    – – – – F – – – – – O – –
      published – – – – O – – – – – · – –`,
  };
  const nothing = reportStates.map((state) => `${state.padEnd(9)} ${reportActions.map(() => '–').join(' ')}`);

  test.each([...roles, 'system' as const])('%s', (role) => {
    const picture = pictures[role];
    expect(draw(role)).toEqual(picture ? lines(picture) : nothing);
  });

  test('the coordinator alone brings a report into being, and gives up a planned one', () => {
    const nowhere = (role: ActingRole): FoundingContext => ({
      state: 'none',
      roles: [role],
      yearTaken: false,
      flagsUnanswered: 0,
    });
    const act: FoundingAct = { startFrom: { templateId: 'blank' } };
    for (const role of roles) {
      const expected =
        role === 'coordinator' ? { to: 'planned', role, refusals: [] } : { refusals: [{ code: 'forbidden_role' }] };
      expect(outcome(foundingTable, 'create', nowhere(role), act)).toEqual(expected);
    }
    expect(outcome(foundingTable, 'import', nowhere('coordinator'), {})).toEqual({
      to: 'published',
      role: 'coordinator',
      refusals: [],
    });
  });

  test('the last signature signs the report; from paper the coordinator enters it', () => {
    const context: ReportContext = { ...ready, state: 'signing', roles: ['leader'] };
    expect(outcome(reportTable, 'sign', { ...context, lastSignature: true }, signature).to).toBe('signed');
    expect(outcome(reportTable, 'sign', { ...context, roles: ['coordinator'] }, sheet).to).toBe('signing');
    expect(refusals(reportTable, 'sign', { ...context, roles: ['bureau_head'] }, sheet)).toEqual([
      { code: 'forbidden_role' },
    ]);
    expect(
      refusals(reportTable, 'sign', context, { ...signature, password: undefined, secondFactor: '123456' }),
    ).toEqual([]);
  });

  test('a withdrawn edition is reviewed for secrecy by its stored files alone', () => {
    const context: ReportContext = {
      ...ready,
      roles: ['publisher'],
      areasNotApproved: ['（一）'],
      edition: { state: 'withdrawn', digest: 'm0' },
    };
    expect(outcome(reportTable, 'clear', context, { variant: 'edition', digest: 'm0', verdict: 'public' })).toEqual({
      to: 'drafting',
      role: 'publisher',
      refusals: [],
    });
  });

  test('a set time is cancelled, whatever stands against publishing then', () => {
    const context: ReportContext = { ...ready, state: 'signed', roles: ['publisher'], lastClear: 'withheld' };
    expect(outcome(reportTable, 'publish', context, { variant: 'cancel' })).toEqual({
      to: 'signed',
      role: 'publisher',
      refusals: [],
    });
  });

  test('不予公开 may be signed and sent to sign', () => {
    const context: ReportContext = { ...ready, lastClear: 'withheld', roles: ['bureau_head'] };
    expect(refusals(reportTable, 'send_to_sign', context, { digest: 'r1' })).toEqual([]);
    expect(refusals(reportTable, 'sign', { ...context, state: 'signing', roles: ['leader'] }, signature)).toEqual([]);
  });
});

type Case = [
  code: string,
  action: ReportAction,
  who: ActingRole,
  state: ReportState,
  facts: Partial<ReportContext>,
  act?: ReportAct,
];
const separated = (
  action: ReportAction,
  who: ActingRole,
  state: ReportState,
  kinds: readonly string[],
  act: ReportAct,
  more: Partial<ReportContext> = {},
): Case[] =>
  kinds.map((kind) => [`separation_${kind}`, action, who, state, { ...more, involvement: { [kind]: true } }, act]);

const clear: ReportAct = { digest: 'r1', verdict: 'public' };
const clearEdition: ReportAct = { variant: 'edition', digest: 'm0', verdict: 'public' };
const withdrawn: Partial<ReportContext> = { edition: { state: 'withdrawn', digest: 'm0' } };
// prettier-ignore
const sending: [code: string, facts: Partial<ReportContext>][] = [
  ['areas_not_approved', { areasNotApproved: ['（三）'] }],
  ['sections_not_approved', { sectionsNotApproved: ['引言'] }],
  ['approvals_void', { approvalsVoid: ['（一）一是'] }],
  ['sections_stale', { staleSections: ['（四）三是'] }],
  ['conditions_open', { openConditions: 1 }],
  ['opinions_awaited', { awaitedOpinions: ['市水务局'] }],
  ['objections_undisposed', { undisposedObjections: ['市水务局'] }],
  ['parts_missing', { partsMissing: ['2019年工作设想'] }],
  ['matters_missing', { mattersMissing: ['第一责任人职责'] }],
  ['no_signers', { signers: [] }],
  ['signer_excluded', { signers: [deputy, { ...mayor, excluded: true }] }],
  ['no_whole_signer_last', { signers: [{ ...deputy, step: 3 }, mayor] }],
  ['not_cleared', { clearedOnDigest: false }],
  ['clear_void', { clearedOnDigest: false, clearVoid: ['市保密局经办人'] }],
  ['deliberation_missing', { deliberationNeeded: true }],
];
/** What a signature and a publication rest on is judged anew. */
const resting = (action: ReportAction, who: ActingRole, state: ReportState, act: ReportAct): Case[] => [
  ['areas_not_approved', action, who, state, { areasNotApproved: ['（三）'] }, act],
  ['sections_not_approved', action, who, state, { sectionsNotApproved: ['引言'] }, act],
  ['approvals_void', action, who, state, { approvalsVoid: ['（一）一是'] }, act],
  ['not_cleared', action, who, state, { clearedOnDigest: false }, act],
  ['clear_void', action, who, state, { clearedOnDigest: false, clearVoid: ['市保密局经办人'] }, act],
  ['signer_excluded', action, who, state, { signaturesVoid: ['市长甲'] }, act],
];
// prettier-ignore
const refused: Case[] = [
  ['no_sections', 'open', 'coordinator', 'planned', { sectionCount: 0 }],
  ['sections_without_lead', 'open', 'coordinator', 'planned', { sectionsWithoutLead: ['（一）五是'] }],
  ['sections_without_due_date', 'open', 'coordinator', 'planned', { sectionsWithoutDueDate: ['（二）三是'] }],
  ['units_without_head', 'open', 'coordinator', 'planned', { unitsWithoutHead: ['市编办'] }],
  ['second_approver_missing', 'open', 'coordinator', 'planned', { secondApproverMissing: true }],

  ['imported_year', 'clear', 'publisher', 'published', { imported: true }, clear],
  ...separated('clear', 'publisher', 'drafting', ['wrote', 'approved', 'is_signer'], clear),
  ['areas_not_approved', 'clear', 'publisher', 'drafting', { areasNotApproved: ['（三）'] }, clear],
  ['sections_not_approved', 'clear', 'publisher', 'drafting', { sectionsNotApproved: ['引言'] }, clear],
  ['verdict_missing', 'clear', 'publisher', 'drafting', {}, { digest: 'r1' }],
  ['verdict_unknown', 'clear', 'publisher', 'drafting', {}, { digest: 'r1', verdict: 'agreed' }],
  ['basis_missing', 'clear', 'publisher', 'drafting', {}, { digest: 'r1', verdict: 'withheld' }],
  ['digest_missing', 'clear', 'publisher', 'drafting', {}, { verdict: 'public' }],
  ['text_changed', 'clear', 'publisher', 'drafting', {}, { digest: 'r0', verdict: 'public' }],

  ['imported_year', 'clear', 'publisher', 'published', { ...withdrawn, imported: true }, clearEdition],
  ['edition_not_withdrawn', 'clear', 'publisher', 'published', { edition: { state: 'published', digest: 'm0' } }, clearEdition],
  ...separated('clear', 'publisher', 'published', ['wrote', 'approved', 'is_signer'], clearEdition, withdrawn),
  ['verdict_missing', 'clear', 'publisher', 'published', withdrawn, { variant: 'edition', digest: 'm0' }],
  ['verdict_unknown', 'clear', 'publisher', 'published', withdrawn, { ...clearEdition, verdict: 'seen' }],
  ['basis_missing', 'clear', 'publisher', 'published', withdrawn, { ...clearEdition, verdict: 'withheld' }],
  ['digest_missing', 'clear', 'publisher', 'published', withdrawn, { variant: 'edition', verdict: 'public' }],
  ['text_changed', 'clear', 'publisher', 'published', withdrawn, { ...clearEdition, digest: 'r1' }],

  ...sending.map(([code, facts]): Case => [code, 'send_to_sign', 'bureau_head', 'drafting', facts, { digest: 'r1' }]),
  ['digest_missing', 'send_to_sign', 'bureau_head', 'drafting', {}],
  ['text_changed', 'send_to_sign', 'bureau_head', 'drafting', {}, { digest: 'r0' }],
  ['reason_missing', 'recall', 'bureau_head', 'signing', {}],

  ['not_a_signer', 'sign', 'leader', 'signing', { isSigner: false }, signature],
  ['signed_already', 'sign', 'leader', 'signing', { signedAlready: true }, signature],
  ['step_not_reached', 'sign', 'leader', 'signing', { stepReached: false }, signature],
  ['figures_out_of_date', 'sign', 'leader', 'signing', { figuresOutOfDate: ['结案率'] }, signature],
  ...separated('sign', 'leader', 'signing', ['wrote', 'submitted', 'approved', 'cleared', 'sent_to_sign'], signature),
  ['verdict_missing', 'sign', 'leader', 'signing', {}, { digest: 'm1', password: 'p' }],
  ['verdict_unknown', 'sign', 'leader', 'signing', {}, { ...signature, verdict: 'public' }],
  ['digest_missing', 'sign', 'leader', 'signing', {}, { verdict: 'seen', password: 'p' }],
  ['text_changed', 'sign', 'leader', 'signing', {}, { ...signature, digest: 'r1' }],
  ['password_missing', 'sign', 'leader', 'signing', {}, { digest: 'm1', verdict: 'seen' }],
  ['password_wrong', 'sign', 'leader', 'signing', { reauthenticated: false }, signature],

  ['signer_missing', 'sign', 'coordinator', 'signing', {}, { ...sheet, signerId: undefined }],
  ['scan_missing', 'sign', 'coordinator', 'signing', {}, { ...sheet, scanId: undefined }],
  ['signed_on_missing', 'sign', 'coordinator', 'signing', {}, { ...sheet, signedOn: undefined }],
  ['not_a_signer', 'sign', 'coordinator', 'signing', { isSigner: false }, sheet],
  ['signed_already', 'sign', 'coordinator', 'signing', { signedAlready: true }, sheet],
  ['step_not_reached', 'sign', 'coordinator', 'signing', { stepReached: false }, sheet],
  ['figures_out_of_date', 'sign', 'coordinator', 'signing', { figuresOutOfDate: ['结案率'] }, sheet],
  ...separated('sign', 'coordinator', 'signing', ['wrote', 'submitted', 'approved', 'cleared', 'sent_to_sign'], sheet),
  ['verdict_missing', 'sign', 'coordinator', 'signing', {}, { ...sheet, verdict: undefined }],
  ['verdict_unknown', 'sign', 'coordinator', 'signing', {}, { ...sheet, verdict: 'withheld' }],
  ['digest_missing', 'sign', 'coordinator', 'signing', {}, { ...sheet, digest: undefined }],
  ['text_changed', 'sign', 'coordinator', 'signing', {}, { ...sheet, digest: 'm0' }],
  ['password_missing', 'sign', 'coordinator', 'signing', {}, { ...sheet, password: '' }],
  ['password_wrong', 'sign', 'coordinator', 'signing', { reauthenticated: false }, sheet],
  ...resting('sign', 'leader', 'signing', signature),
  ...resting('sign', 'coordinator', 'signing', sheet),

  ['not_a_signer', 'send_back', 'leader', 'signing', { isSigner: false }, { opinion: '再核' }],
  ['opinion_missing', 'send_back', 'leader', 'signing', {}],
  ['reason_missing', 'reopen', 'bureau_head', 'signed', {}],
  ...separated('publish', 'publisher', 'signed', ['signed'], {}),
  ...resting('publish', 'publisher', 'signed', {}),
  ['not_public', 'publish', 'publisher', 'signed', { lastClear: 'withheld' }],
  ['signatures_void', 'publish', 'publisher', 'signed', { signaturesHold: false }],
  ['paper_scans_unopened', 'publish', 'publisher', 'signed', { paperScansUnopened: 1 }],
  ['files_differ', 'publish', 'publisher', 'signed', { filesEqualManifest: false }],
  ['no_time_set', 'publish', 'publisher', 'signed', { publishAt: null }, { variant: 'cancel' }],
  ['imported_year', 'correct', 'bureau_head', 'published', { imported: true }, sent.correct],
  ['reason_missing', 'correct', 'bureau_head', 'published', {}, { publicNote: '更正' }],
  ['public_note_missing', 'correct', 'bureau_head', 'published', {}, { reason: '有误' }],
  ['no_published_edition', 'drop_correction', 'bureau_head', 'drafting', { publishedDigest: null }],
  ['left_open', 'drop_correction', 'bureau_head', 'drafting', { leftOpen: 2 }],
  ['text_differs_from_edition', 'drop_correction', 'bureau_head', 'drafting', { digest: 'r2' }],
];

describe('what is refused', () => {
  test.each(refused)('%s: %s by %s from %s', (code, action, who, state, facts, act = {}) => {
    const context = { ...ready, state, roles: [who], ...facts };
    expect(refusals(reportTable, action, context, act).map((refusal) => refusal.code)).toEqual([code]);
  });

  test('no condition of any action goes without its case', () => {
    const cases = refused.map(
      ([code, action, , , , act]) => `${action}${act?.variant ? ` ${act.variant}` : ''}: ${code}`,
    );
    expect([...new Set(cases)].sort()).toEqual(conditionsOf(reportTable));
  });

  test('founding: the year is free, every flag answered, and there is something to start from', () => {
    const context: FoundingContext = { state: 'none', roles: ['coordinator'], yearTaken: true, flagsUnanswered: 3 };
    expect(refusals(foundingTable, 'create', context, {})).toEqual([{ code: 'year_taken' }, { code: 'start_missing' }]);
    expect(refusals(foundingTable, 'import', context, {})).toEqual([
      { code: 'year_taken' },
      { code: 'flags_unanswered', params: { count: 3 } },
    ]);
  });
});

test('an imported year offers neither correct nor clear', () => {
  const offered = (imported: boolean) =>
    offers(reportTable, { ...ready, state: 'published', roles: ['bureau_head', 'publisher'], imported }).map(
      ({ action }) => action,
    );
  expect(offered(false)).toEqual(['clear', 'correct']);
  expect(offered(true)).toEqual([]);
});

test('the coordinator is offered the paper signature before anybody is named', () => {
  const [offer] = offers(reportTable, {
    ...ready,
    state: 'signing',
    roles: ['coordinator'],
    isSigner: false,
    stepReached: false,
  });
  expect(offer).toEqual({
    action: 'sign',
    variant: 'paper',
    to: 'signing',
    asks: [
      ...['signerId', 'scanId', 'signedOn', 'verdict', 'digest', 'password'].map((input) => ({
        input,
        required: true,
      })),
      ...['opinion', 'secondFactor'].map((input) => ({ input, required: false })),
    ],
    refusals: [],
  });
});

test('送签前还差 and 启动前还差 are the guards', () => {
  const checks = checklist(reportTable, 'send_to_sign', {
    ...ready,
    staleSections: ['（四）三是'],
    clearedOnDigest: false,
  });
  expect(checks.map(({ code }) => code)).toEqual(sending.map(([code]) => code));
  expect(checks.filter(({ ok }) => !ok)).toEqual([
    { code: 'sections_stale', ok: false, params: { count: 1, sections: ['（四）三是'] } },
    { code: 'not_cleared', ok: false },
  ]);
  expect(checklist(reportTable, 'open', ready).every(({ ok }) => ok)).toBe(true);
});
