import { noOpinionOpen } from './opinion-guards.js';
import { roles, type ActingRole } from '../units/roles.js';
import { areaState, areaTable, type AreaContext } from './area.js';
import { deliveryTable } from './delivery.js';
import { editionTable, type EditionAct, type EditionContext } from './edition.js';
import { offers, outcome, refusals } from './review.js';
import {
  areaActions,
  areaStates,
  deliveryActions,
  deliveryStates,
  editionActions,
  editionStates,
  reportStates,
} from './states.js';
import { drawn, lines } from './testing/picture.js';

describe('area', () => {
  test.each([
    ['in_progress', [], false, []],
    ['in_progress', ['approved', 'submitted'], true, [true]],
    ['in_progress', ['approved', 'stale'], true, []],
    ['ready', ['approved', 'waived'], false, []],
    ['ready', ['approved'], false, [true]],
    ['ready', ['waived'], false, []],
    ['approved', ['approved'], true, []],
    ['approved', ['approved'], true, [true, false]],
    ['signed', ['approved', 'waived'], true, [true, true]],
  ] as const)('%s: %j, approved %s, signatures %j', (state, sections, approveHolds, ownSignatures) => {
    expect(areaState({ sections, approveHolds, ownSignatures })).toBe(state);
  });

  const context: AreaContext = {
    state: 'ready',
    reportState: 'drafting',
    roles: ['bureau_head'],
    involvement: {},
    digest: 'a1',
    ...noOpinionOpen,
  };
  const axes = {
    states: areaStates,
    actions: areaActions,
    letters: { in_progress: 'I', ready: 'R', approved: 'P', signed: 'S' },
  };
  test.each([...roles, 'system' as const])('approve_area by %s', (role) => {
    const draw = drawn(areaTable, axes, role, (_, state) => ({
      context: { ...context, state, roles: [role] },
      act: { digest: 'a1' },
    }));
    const picture = `
      in_progress ·
      ready       P
      approved    ·
      signed      ·`;
    expect(draw).toEqual(role === 'bureau_head' ? lines(picture) : areaStates.map((state) => `${state.padEnd(11)} –`));
  });

  test.each([
    ['separation_wrote', { involvement: { wrote: ['（三）一是'] } }, { digest: 'a1' }, { sections: ['（三）一是'] }],
    ['digest_missing', {}, {}, undefined],
    ['text_changed', {}, { digest: 'a0' }, undefined],
    ['report_not_drafting', { reportState: 'signing' }, { digest: 'a1' }, { reportState: 'signing' }],
    ['opinions_awaited', { awaitedOpinions: ['市水务局'] }, { digest: 'a1' }, { count: 1, units: ['市水务局'] }],
    [
      'objections_undisposed',
      { undisposedObjections: ['市水务局'] },
      { digest: 'a1' },
      { count: 1, units: ['市水务局'] },
    ],
  ] as const)('%s', (code, facts, act, params) => {
    expect(refusals(areaTable, 'approve_area', { ...context, ...facts }, act)).toEqual([
      { code, ...(params ? { params } : {}) },
    ]);
  });
});

describe('edition', () => {
  const context: EditionContext = {
    state: 'published',
    roles: [],
    imported: false,
    secret: false,
    newerPublished: false,
    clearedSince: 'public',
    filesEqualManifest: true,
  };
  const axes = {
    states: editionStates,
    actions: editionActions,
    letters: { frozen: 'F', published: 'O', superseded: 'S', withdrawn: 'W', void: 'V' },
  };
  const withdrawal: EditionAct = { kind: 'secrecy', publicNote: '有误' };
  const pictures: Partial<Record<ActingRole, string>> = {
    leader: `
      frozen     · ·
      published  W ·
      superseded W ·
      withdrawn  W O
      void       · ·`,
    publisher: `
      frozen     · –
      published  W –
      superseded W –
      withdrawn  W –
      void       · –`,
  };
  test.each([...roles, 'system' as const])('withdraw and restore by %s', (role) => {
    const draw = drawn(editionTable, axes, role, (_, state) => ({
      context: { ...context, state, roles: [role] },
      act: withdrawal,
    }));
    const picture = pictures[role];
    expect(draw).toEqual(picture ? lines(picture) : editionStates.map((state) => `${state.padEnd(10)} – –`));
  });

  test('a withdrawal says its kind and a public note; an imported edition has none', () => {
    const act = { ...context, roles: ['publisher'] as const };
    expect(refusals(editionTable, 'withdraw', act, {}).map(({ code }) => code)).toEqual([
      'kind_missing',
      'public_note_missing',
    ]);
    expect(refusals(editionTable, 'withdraw', { ...act, imported: true }, {})).toEqual([{ code: 'imported_year' }]);
    expect(offers(editionTable, { ...act, imported: true })).toEqual([]);
  });

  test.each([
    ['error', false, ['withdrawn_already']],
    ['merged', false, ['withdrawn_already']],
    ['secrecy', false, []],
    ['secrecy', true, ['withdrawn_already']],
  ] as const)('withdrawn once more as %s, where it is a secret already: %s', (kind, secret, codes) => {
    const act = { ...context, state: 'withdrawn', secret, roles: ['publisher'] } as const;
    expect(refusals(editionTable, 'withdraw', act, { kind, publicNote: '有误' }).map(({ code }) => code)).toEqual(
      codes,
    );
  });

  const withdrawn: EditionContext = { ...context, state: 'withdrawn', roles: ['leader'] };
  test.each([
    ['not_cleared', { clearedSince: null }],
    ['not_public', { clearedSince: 'withheld' }],
    ['files_differ', { filesEqualManifest: false }],
  ] as const)('restore is refused %s', (code, facts) => {
    expect(refusals(editionTable, 'restore', { ...withdrawn, ...facts }, {})).toEqual([{ code }]);
  });
  test('restored below a newer edition it is superseded', () => {
    expect(outcome(editionTable, 'restore', { ...withdrawn, newerPublished: true }, {}).to).toBe('superseded');
  });
});

describe('delivery', () => {
  const axes = {
    states: deliveryStates,
    actions: deliveryActions,
    letters: { pending: 'P', sent: 'S', acknowledged: 'A' },
  };
  const picture = `
    pending      S · ·
    sent         · A P
    acknowledged · · ·`;
  test.each([...roles, 'system' as const])('send, acknowledge, fail by %s', (role) => {
    const draw = drawn(deliveryTable, axes, role, (_, state) => ({
      context: { state, reportState: 'signed' as const, roles: [role] },
      act: {},
    }));
    const may = role === 'coordinator' || role === 'publisher';
    expect(draw).toEqual(may ? lines(picture) : deliveryStates.map((state) => `${state.padEnd(12)} – – –`));
  });
  test('only a signed or published report is delivered', () => {
    const open = reportStates.filter(
      (reportState) =>
        !refusals(deliveryTable, 'send', { state: 'pending', reportState, roles: ['publisher'] }, {}).length,
    );
    expect(open).toEqual(['signed', 'published']);
  });
});
