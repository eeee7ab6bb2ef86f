import {
  type Role,
  areaTable,
  editionTable,
  foundingTable,
  isAdministrator,
  reportTable,
  roles,
  sectionTable,
} from '@bafang/shared';
import { type Language, dictionaries } from '../../i18n/languages';
import { doersOf, outcomeOf, stepsOf, withoutScreen } from './steps';

/** What each does, in the order of the year. */
// prettier-ignore
const pictures: Record<Role, string> = {
  clerk: 'section: decline start send recall',
  unit_head: 'section: decline start submit submit_waiver recall return',
  reviewer: 'section: urge return approve waive outdate reconfirm',
  coordinator: 'report: import create open, section: assign plan urge return outdate reopen, report: prepare',
  bureau_head: 'section: return approve waive outdate reconfirm reopen, area: approve_area, report: send_to_sign recall reopen correct drop_correction',
  leader: 'report: sign send_back, edition: withdraw restore',
  publisher: 'report: clear clear_edition publish publish_cancel, edition: withdraw',
  sysadmin: '',
  secadmin: '',
  auditor: '',
};

const drawn = (role: Role): string => {
  const runs: [string, string[]][] = [];
  for (const { name } of stepsOf(role)) {
    const [kind, act] = name.split('.') as [string, string];
    if (runs.at(-1)?.[0] === kind) runs.at(-1)![1].push(act);
    else runs.push([kind, [act]]);
  }
  return runs.map(([kind, acts]) => `${kind}: ${acts.join(' ')}`).join(', ');
};

describe('what a role does', () => {
  test.each(roles)('%s', (role) => expect(drawn(role)).toBe(pictures[role]));

  test('every row of every table is a step of somebody, but what has no screen', () => {
    const tables = { section: sectionTable, area: areaTable, report: [...foundingTable, ...reportTable] };
    const rows = Object.entries({ ...tables, edition: editionTable }).flatMap(([kind, table]) =>
      table.map(({ action, variant }) => `${kind}.${action}${variant ? `_${variant}` : ''}`),
    );
    const told = roles.flatMap((role) => stepsOf(role).map(({ name }) => name));
    expect([...new Set(rows)].filter((name) => !told.includes(name))).toEqual(withoutScreen);
  });

  // prettier-ignore
  test.each<[Role, string, string]>([
    ['clerk',       'section.recall',       'unit_review → drafting'],
    ['unit_head',   'section.recall',       'unit_review submitted → drafting'],
    ['unit_head',   'section.return',       'unit_review → returned'],
    ['reviewer',    'section.return',       'submitted stale → returned'],
    ['coordinator', 'section.plan',         'all but waived'],
    ['coordinator', 'report.create',        ' → planned'],
    ['publisher',   'report.clear',         'all but planned'],
    ['leader',      'report.sign',          'signing → signing signed'],
    ['leader',      'edition.restore',      'withdrawn → published superseded'],
    ['reviewer',    'section.outdate',      'by the program: approved → stale'],
  ])('%s: %s %s', (role, wanted, picture) => {
    const step = stepsOf(role).find(({ name }) => name === wanted)!;
    const from = step.allBut.length ? `all but ${step.allBut.join(' ')}` : step.from.join(' ');
    const to = step.to.length ? ` → ${step.to.join(' ')}` : '';
    expect(`${step.system ? 'by the program: ' : ''}${from}${to}`).toBe(picture);
  });

  test('who does an act, and what holds then', () => {
    expect(doersOf('section.recall')).toEqual(['clerk', 'unit_head']);
    expect(doersOf('report.sign')).toEqual(['leader']);
    expect(doersOf('section.outdate')).toEqual([]);
    expect(outcomeOf('report.sign')).toEqual({ kind: 'report', state: 'signed' });
  });
});

describe.each(['zh-CN', 'en'] as const)('in %s', (language: Language) => {
  let said: Record<string, unknown>;
  const find = (key: string): unknown =>
    key.split('.').reduce<unknown>((words, part) => (words as Record<string, unknown> | undefined)?.[part], said);

  beforeAll(async () => {
    said = Object.assign({}, ...(await Promise.all(Object.values(dictionaries[language]).map((part) => part()))));
  });

  test('every step has its sentence, its label, its page and the words of its states', () => {
    const keys = roles
      .flatMap(stepsOf)
      .flatMap(({ name, deed, page, kind, from, to }) => [
        `help.deeds.${name}`,
        `acts.${deed}`,
        `help.pages.${page}`,
        ...[...from, ...to].map((state) => `states.${kind}.${state}`),
      ]);
    expect(keys.length).toBeGreaterThan(100);
    expect(keys.filter((key) => typeof find(key) !== 'string')).toEqual([]);
  });
});

test('only the administrators have no step on a report', () =>
  expect(roles.filter((role) => !stepsOf(role).length)).toEqual(roles.filter(isAdministrator)));
