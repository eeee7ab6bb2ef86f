import { roles, type Role } from '../units/roles.js';
import {
  acceptsValues,
  changesOutline,
  commentingRefusals,
  commentsSection,
  deletionRefusals,
  mattersRefusals,
  outlineRefusals,
  planningRefusals,
  readsOutline,
  readsSection,
  setsAside,
  settingAsideRefusals,
  writesSection,
  writingRefusals,
  type RightsContext,
  type EditionRights,
  readsEdition,
  readsOpinions,
} from './rights.js';
import { reportStates, sectionStates } from './states.js';
import { lines } from './testing/picture.js';

const stranger: RightsContext = {
  state: 'drafting',
  reportState: 'drafting',
  roles: [],
  supports: false,
  askedForOpinion: false,
  everSubmitted: false,
  signsArea: false,
  signsReport: false,
  areaState: 'in_progress',
  allAreasApproved: false,
};
const people: Record<string, Partial<RightsContext>> = {
  clerk: { roles: ['clerk'] },
  unit_head: { roles: ['unit_head'] },
  supporting: { supports: true },
  coordinator: { roles: ['coordinator'] },
  reviewer: { roles: ['reviewer'] },
  bureau_head: { roles: ['bureau_head'] },
  asked: { askedForOpinion: true },
  leader: { roles: ['leader'] },
  publisher: { roles: ['publisher'] },
  sysadmin: { roles: ['sysadmin'] },
  secadmin: { roles: ['secadmin'] },
  auditor: { roles: ['auditor'] },
  stranger: {},
};
const letter = { whole: 'W', bureau_text: 'B', outline: 'o', none: '–' };

/** Per person and state: reading, c where the person may comment, w where the person may write. */
const draw = (everSubmitted: boolean): string[] =>
  Object.entries(people).map(([name, facts]) => {
    const cells = sectionStates.map((state) => {
      const context = { ...stranger, ...facts, state, everSubmitted };
      return `${letter[readsSection(context)]}${commentsSection(context) ? 'c' : '·'}${writesSection(context) ? 'w' : '·'}`;
    });
    return `${name.padEnd(11)} ${cells.join(' ')}`;
  });

describe('rights on the text while the report is drafted', () => {
  // columns:   unassigned assigned drafting unit_review submitted returned approved stale waived
  test('before the bureau ever had it', () => {
    expect(draw(false)).toEqual(
      lines(`
      clerk       Wc· Wc· Wcw Wc· Wc· Wcw W·· W·· W··
      unit_head   Wc· Wc· Wcw Wcw Wc· Wcw W·· W·· W··
      supporting  o·· o·· Wc· Wc· Wc· Wc· W·· W·· W··
      coordinator o·· o·· o·· o·· Wcw o·· Wc· Wc· Wc·
      reviewer    o·· o·· o·· o·· Wc· o·· Wc· Wc· Wc·
      bureau_head o·· o·· o·· o·· Wc· o·· Wc· Wc· Wc·
      asked       –·· –·· –·· –·· Wc· –·· Wc· Wc· Wc·
      leader      o·· o·· o·· o·· o·· o·· o·· o·· o··
      publisher   o·· o·· o·· o·· o·· o·· o·· o·· o··
      sysadmin    –·· –·· –·· –·· –·· –·· –·· –·· –··
      secadmin    –·· –·· –·· –·· –·· –·· –·· –·· –··
      auditor     –·· –·· –·· –·· –·· –·· –·· –·· –··
      stranger    –·· –·· –·· –·· –·· –·· –·· –·· –··`),
    );
  });

  test('after it was submitted once: with the unit again, the bureau keeps the last text it had', () => {
    const bureau = draw(true).filter((line) => /^(coordinator|reviewer|bureau_head|asked)/.test(line));
    expect(bureau).toEqual(
      lines(`
      coordinator Bc· Bc· Bc· Bc· Wcw Bc· Wc· Wc· Wc·
      reviewer    Bc· Bc· Bc· Bc· Wc· Bc· Wc· Wc· Wc·
      bureau_head Bc· Bc· Bc· Bc· Wc· Bc· Wc· Wc· Wc·
      asked       Bc· Bc· Bc· Bc· Wc· Bc· Wc· Wc· Wc·`),
    );
  });
});

describe('rights over the report’s life', () => {
  /** Readings from planned to published. */
  const over = (facts: Partial<RightsContext>) =>
    reportStates
      .map(
        (reportState) =>
          letter[readsSection({ ...stranger, everSubmitted: true, state: 'approved', ...facts, reportState })],
      )
      .join('');

  test.each([
    ['the lead unit from open on', { roles: ['clerk'] }, '–WWWW'],
    ['a supporting unit from open on', { supports: true }, '–WWWW'],
    ['a leader who signs nothing', { roles: ['leader'] }, 'ooooo'],
    ['a signer of the report from signing', { roles: ['leader'], signsReport: true }, 'ooWWW'],
    [
      'a signer of the area once it is approved',
      { roles: ['leader'], signsArea: true, areaState: 'approved' },
      'WWWWW',
    ],
    ['a signer of the area not before', { roles: ['leader'], signsArea: true, areaState: 'ready' }, 'ooooo'],
    ['the publisher once all areas are approved', { roles: ['publisher'], allAreasApproved: true }, 'oWWWW'],
  ] as const)('%s', (_, facts, readings) => expect(over(facts)).toBe(readings));

  test('nobody writes or comments outside drafting', () => {
    const all: Role[] = ['clerk', 'unit_head', 'coordinator', 'reviewer', 'bureau_head'];
    for (const reportState of reportStates.filter((state) => state !== 'drafting')) {
      for (const state of sectionStates) {
        const context = {
          ...stranger,
          roles: all,
          supports: true,
          askedForOpinion: true,
          everSubmitted: true,
          state,
          reportState,
        };
        expect([writesSection(context), commentsSection(context), acceptsValues(context)]).toEqual([
          false,
          false,
          false,
        ]);
      }
    }
  });

  test('an error is set aside by the head of the unit alone, where the head writes', () => {
    const all = sectionStates.flatMap((state) => reportStates.map((reportState) => ({ state, reportState })));
    for (const at of all)
      expect([at, setsAside({ ...at, roles: ['unit_head'] })]).toEqual([
        at,
        writesSection({ ...at, roles: ['unit_head'] }),
      ]);
    for (const role of roles.filter((each) => each !== 'unit_head'))
      expect(all.map((at) => settingAsideRefusals({ ...at, roles: [role] })).flat()).toEqual(
        all.map(() => ({ code: 'forbidden_role' })),
      );
  });

  test('of several standings the best one counts', () => {
    expect(readsSection({ ...stranger, roles: ['coordinator'], supports: true })).toBe('whole');
  });
});

test('whoever holds the section accepts a newer value', () => {
  const holders = (role: Role) => sectionStates.filter((state) => acceptsValues({ ...stranger, roles: [role], state }));
  expect(holders('clerk')).toEqual(['drafting', 'returned']);
  expect(holders('unit_head')).toEqual(['drafting', 'unit_review', 'returned']);
  expect(holders('coordinator')).toEqual(['submitted']);
  expect(holders('reviewer')).toEqual(['submitted', 'stale']);
  expect(holders('publisher')).toEqual([]);
});

test('the outline is read by role and changed by the coordinator', () => {
  const seen = (role: Role) => readsOutline([role]);
  expect((['coordinator', 'reviewer', 'bureau_head', 'publisher', 'leader'] as const).map(seen)).toEqual(
    Array(5).fill('whole'),
  );
  expect((['clerk', 'unit_head'] as const).map(seen)).toEqual(['own', 'own']);
  expect((['sysadmin', 'secadmin', 'auditor'] as const).map(seen)).toEqual(Array(3).fill('none'));
  expect(reportStates.filter((reportState) => changesOutline({ reportState, roles: ['coordinator'] }))).toEqual([
    'planned',
    'drafting',
  ]);
  expect(changesOutline({ reportState: 'planned', roles: ['bureau_head', 'unit_head'] })).toBe(false);
});

/** f forbidden for ever, · not in this state, w now. */
const told = (refusals: readonly { code: string }[]): string =>
  ({ forbidden_role: 'f', wrong_state: '·' })[refusals.map(({ code }) => code).join()] ?? (refusals.length ? '?' : 'w');

test('what is the coordinator’s, and the bureau head’s, says to others that it never is theirs, and to these when', () => {
  const drawn = (judge: typeof outlineRefusals, role: Role) =>
    reportStates.map((reportState) => told(judge({ reportState, roles: [role] }))).join('');
  for (const [judge, coordinators] of [
    [outlineRefusals, 'ww···'],
    [planningRefusals, 'w····'],
    [deletionRefusals, 'w····'],
  ] as const)
    for (const role of roles)
      expect([role, drawn(judge, role)]).toEqual([role, role === 'coordinator' ? coordinators : 'fffff']);
  for (const role of roles)
    expect([role, drawn(mattersRefusals, role)]).toEqual([
      role,
      ['coordinator', 'bureau_head'].includes(role) ? 'ww···' : 'fffff',
    ]);
  expect(planningRefusals({ reportState: 'signing', roles: ['coordinator'] })).toEqual([
    { code: 'wrong_state', params: { state: 'signing' } },
  ]);
});

test('whoever may not write or comment is told whether ever', () => {
  const drawn = (judge: typeof writingRefusals, facts: Partial<RightsContext>) =>
    sectionStates.map((state) => told(judge({ ...stranger, ...facts, state }))).join('');
  expect(Object.entries(people).map(([name, facts]) => `${name.padEnd(11)} ${drawn(writingRefusals, facts)}`)).toEqual(
    lines(`
    clerk       ··w··w···
    unit_head   ··ww·w···
    supporting  fffffffff
    coordinator ····w····
    reviewer    fffffffff
    bureau_head fffffffff
    asked       fffffffff
    leader      fffffffff
    publisher   fffffffff
    sysadmin    fffffffff
    secadmin    fffffffff
    auditor     fffffffff
    stranger    fffffffff`),
  );
  expect(drawn(commentingRefusals, { supports: true })).toBe('ffwwww···');
  expect(drawn(commentingRefusals, { roles: ['reviewer'] })).toBe('ffffwfwww');
  expect(drawn(commentingRefusals, { roles: ['publisher'] })).toBe('fffffffff');
});

test('who reads an edition', () => {
  const readers: [string, Partial<EditionRights>][] = [
    ['bureau', { roles: ['reviewer'] }],
    ['publisher', { roles: ['publisher'] }],
    ['signer', { roles: ['leader'], signs: true }],
    ['leader', { roles: ['leader'] }],
    ['clerk', { roles: ['clerk'] }],
    ['sysadmin', { roles: ['sysadmin'] }],
  ];
  const kinds: [string, Partial<EditionRights>][] = [
    ['frozen', { state: 'frozen' }],
    ['void', { state: 'void' }],
    ['published', { state: 'published' }],
    ['superseded', { state: 'superseded' }],
    ['withdrawn', { state: 'withdrawn' }],
    ['secret', { state: 'withdrawn', secret: true }],
  ];
  const drawn = kinds.map(
    ([kind, facts]) =>
      `${kind.padEnd(10)} ${readers
        .map(([, who]) =>
          readsEdition({ state: 'frozen', secret: false, roles: [], signs: false, ...facts, ...who }) ? 'x' : '·',
        )
        .join('')}`,
  );
  expect(readers.map(([name]) => name).join(' ')).toBe('bureau publisher signer leader clerk sysadmin');
  expect(drawn).toEqual(
    lines(`
    frozen     xxx···
    void       x·····
    published  xxxx··
    superseded xxxx··
    withdrawn  xxxx··
    secret     ·xxx··`),
  );
});

test('the table of opinions is the bureau’s, and its signers’ once the report is sent to sign', () => {
  const drawn = (roles: RightsContext['roles'], signsReport: boolean) =>
    reportStates.map((reportState) => (readsOpinions({ reportState, roles, signsReport }) ? 'x' : '·')).join('');
  expect(reportStates.join(' ')).toBe('planned drafting signing signed published');
  expect([drawn(['coordinator'], false), drawn(['reviewer'], false), drawn(['bureau_head'], false)]).toEqual(
    Array(3).fill('xxxxx'),
  );
  expect(drawn(['leader'], true)).toBe('··xxx');
  expect([drawn(['leader'], false), drawn(['publisher'], false), drawn(['clerk'], false)]).toEqual(
    Array(3).fill('·····'),
  );
});
