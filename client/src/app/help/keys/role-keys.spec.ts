import { type Role, roles } from '@bafang/shared';
import { keysOf } from './role-keys';

const drawn = (role: Role | null): string =>
  keysOf(role, (key) => key)
    .map(({ title, keys }) => `${title}: ${keys.map((key) => key.keys).join(', ')}`)
    .join(' | ');
const everywhere = 'frame.keys.everywhere: ';
const always = '?, F6';
const inbox = 'inbox.title: j, k, Enter';
const panel = 'section.panel: Alt+1, Alt+2, Alt+3, Alt+4, Alt+5, Alt+6 | proofreading.tab: F8, Ctrl+.';
const answers = 'answers.title: j, k, /, Enter';
const words = 'answers.own.keys: ArrowLeft ArrowRight, Shift+ArrowLeft Shift+ArrowRight, Enter';
const opinions = 'opinions.title: j, k';
const progress = 'progress.title: j, k, u';
const queue = 'section.queue: j, k';
const figures = 'figures.title: Enter, ArrowUp ArrowDown, Esc, Ctrl+v';
const proposals = 'proposals.title: j, k, x, Enter, Space, Ctrl+z';
const coverage = 'coverage.title: j, k, F8, Enter, Esc, Ctrl+z';
const matrix = 'coverage.keys.matrix: ArrowUp ArrowDown ArrowLeft ArrowRight, Space';
const terms = 'glossary.title: Enter, Backspace, Ctrl+Enter, Esc';

// prettier-ignore
test.each<[Role | null, string[]]>([
  ['clerk',       [inbox, 'section.title: n, p, c', panel, answers, words, figures, proposals, `${everywhere}g i, g r, ${always}`]],
  ['unit_head',   [inbox, 'section.title: n, p, c, r', panel, answers, words, figures, proposals, `${everywhere}g i, g r, ${always}`]],
  ['reviewer',    [inbox, 'section.title: n, p, c, a, r', panel, answers, opinions, progress, queue, figures, terms, coverage, `${everywhere}g i, g r, g m, g p, ${always}`]],
  ['bureau_head', [inbox, 'section.title: n, p, c, a, r', panel, answers, opinions, queue, figures, terms, coverage, matrix, `${everywhere}g i, g r, g m, g p, ${always}`]],
  ['leader',      [inbox, opinions, 'signOff.title: F8', `${everywhere}g i, g r, g p, ${always}`]],
  ['publisher',   [inbox, 'signOff.title: F8', `${everywhere}g i, g r, ${always}`]],
  ['sysadmin',    ['admin.title: j, k', 'admin.accounts.title: Escape', everywhere + always]],
  ['secadmin',    ['admin.title: j, k', 'admin.accounts.title: Escape', everywhere + always]],
  ['auditor',     ['admin.title: j, k', everywhere + always]],
  [null,          [everywhere + always]],
])('the keys of %s', (role, groups) => expect(drawn(role)).toBe(groups.join(' | ')));

test('the coordinator alone has outline, matrix and import', () => {
  const planning = ['report.outline.keys.title', 'assignment.keys.title', 'import.heading', 'import.tree'];
  const having = (title: string) =>
    roles.filter((role) => keysOf(role, (key) => key).some((one) => one.title === title));
  expect(planning.map(having)).toEqual(planning.map(() => ['coordinator']));
});
