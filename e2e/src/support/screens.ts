import { join, resolve } from 'node:path';
import { expect, type Page } from '@playwright/test';
import type { Room } from './geometry.js';

export interface Screen {
  /** Its address; `:report`, `:area` and the like stand for those of the demo city. */
  readonly at: string;
  readonly room?: Room;
  /** Narrower, it says that it is done on a computer. */
  readonly from?: number;
  /** What is opened there; found by its place, for its words are of either language. */
  readonly open?: (page: Page) => Promise<void>;
}

type Seat = readonly [stage: string, login: string | null, ...screens: Screen[]];

const sample = join(resolve(import.meta.dirname, '../../..'), 'server/src/seed/texts/report-2017.txt');
const DESK = 641;

const button = (name: string) => (page: Page) => page.getByRole('button', { name, exact: true });
const filled = (place: string) => (page: Page) => page.locator(`${place} [matButton=filled]`).first();
/** The form's own button, or the one that opens it. */
const either = (one: string, other: string) => (page: Page) => button(one)(page).or(button(other)(page)).first();

const press =
  (opener: string, opened = 'dialog[open]') =>
  async (page: Page) => {
    await page.locator(opener).first().click();
    await expect(page.locator(opened).first()).toBeVisible();
  };
/** What comes a moment after the page. */
const shows = (place: string) => async (page: Page) => expect(page.locator(place).first()).toBeVisible();
const tab = (name: string, held: string) => press(`#tab-${name}`, held);
const upload = async (page: Page) => {
  await page.setInputFiles('input[type=file]', sample);
  await page.waitForURL(/import\/./);
};

/** Every screen of the site map and what opens over it: at which stage of the year, and who has it open. */
export const seats: readonly Seat[] = [
  [
    'drafting',
    'tonggao-jia',
    { at: '/inbox', room: { main: 'bf-inbox-list', lines: [3, 2] } },
    { at: '/inbox?tab=sent' },
    {
      at: '/reports/:report',
      room: {
        main: 'bf-report-contents',
        lines: [8, 5],
        act: (page) => page.getByRole('button', { name: /^送签/ }).first(),
      },
    },
    { at: '/reports/:report', open: press('article > header button[aria-pressed]', 'bf-outline-editor'), from: DESK },
    { at: '/reports/:last' },
    { at: '/reports/:report/figures/proposals', open: shows('bf-proposal-form') },
    { at: '/reports/:report/figures/proposals?year=2018', open: shows('bf-proposal-form') },
    { at: '/sections/:approved' },
    {
      at: '/reports/:report/assignment',
      room: { main: 'bf-assignment-matrix', lines: [10, 4] },
      from: DESK,
    },
    {
      at: '/reports/:report/assignment?view=list',
      room: { main: 'bf-assigned-list', lines: [10, 6] },
      from: DESK,
    },
    {
      at: '/reports/:report/assignment?view=units',
      room: { main: 'bf-by-unit', lines: [10, 6] },
      from: DESK,
    },
  ],
  [
    'drafting',
    'tonggao-jia',
    { at: '/reports/:report/progress', room: { main: 'main', lines: [8, 6] } },
    { at: '/reports/:report/progress', open: press('main footer button', 'dialog[open] .below') },
    { at: '/reports/new', room: { main: 'main', lines: [8, 5], act: button('新建2019年度') } },
    { at: '/import', room: { main: 'main', lines: [10, 7], act: button('去确认') }, open: upload },
    { at: '/import' },
    { at: '/password' },
    { at: '/help' },
    { at: '/help/rules', room: { main: 'main', lines: [10, 6] } },
    { at: '/help/rules', open: press('main .tools button', 'details[open]') },
    { at: '/nowhere' },
    { at: '/inbox', open: press('button.who', '#account-panel') },
    { at: '/inbox', open: press('button.year', '#year-panel') },
  ],
  [
    'drafting',
    'jingban-jia',
    { at: '/inbox', room: { main: 'bf-inbox-list', lines: [6, 4] } },
    { at: '/inbox?tab=done' },
    { at: '/reports/:report' },
    { at: '/sections/:drafting' },
    { at: '/sections/:empty' },
    { at: '/sections/:drafting', open: press('bf-act-bar [matButton=filled]') },
    { at: '/sections/:drafting', open: tab('comments', 'bf-comments') },
  ],
  [
    'drafting',
    'jingban-jia',
    { at: '/requests/:request', room: { main: 'bf-answer-list', lines: [3, 5] } },
    {
      at: '/requests/:request?answer=:answer',
      room: { main: 'bf-answer-text', lines: [4, 4], act: button('采用全文') },
    },
  ],
  [
    'drafting',
    'tonggao-jia',
    { at: '/reports/:report/opinions', room: { main: 'bf-opinion-rows', lines: [3, 3] } },
    {
      at: '/reports/:report/opinions?opinion=:opinion',
      room: { main: 'bf-opinion-text', lines: [2, 2] },
      open: shows('bf-disposal-form'),
    },
    { at: '/requests/:request?answer=:answer', open: shows('bf-register-figure') },
  ],
  ['drafting', 'changan-jing', { at: '/contributions/:awaited', room: { main: '.ground', lines: [3, 1] } }],
  ['drafting', 'shipai-jing', { at: '/contributions/:contribution', room: { main: '.ground', lines: [3, 1] } }],
  ['drafting', 'huanbao-jing', { at: '/sections/:returned' }],
  [
    'drafting',
    'juzhang',
    {
      at: '/reports/:report/areas/:area',
      room: { main: 'bf-area-sheet', lines: [8, 5], act: filled('bf-folding-acts') },
    },
    { at: '/reports/:report/publish' },
  ],
  [
    'drafting',
    'shenhe-jia',
    {
      at: '/sections/:submitted',
      room: { main: '#section-panel', lines: [2, 2], act: filled('bf-act-bar') },
      open: tab('revisions', 'bf-revisions li'),
    },
    { at: '/sections/:submitted' },
    { at: '/sections/:submitted', open: press('bf-act-bar [matButton=outlined]') },
    { at: '/sections/:submitted', open: press('bf-act-bar [matButton=outlined] >> nth=1') },
  ],
  [
    'drafting',
    'jingban-jia',
    { at: '/reports/:report/figures', room: { main: 'bf-figure-rows', lines: [8, 5] } },
    { at: '/reports/:report/figures', open: press('bf-figure-rows .name', 'bf-figure-drawer bf-year-bars svg') },
    { at: '/reports/:report/figures', open: press('main header button:last-child') },
  ],
  [
    'drafting',
    'shenhe-jia',
    { at: '/reports/:report/figures' },
    { at: '/reports/:report/glossary', room: { main: 'bf-entry-rows', lines: [8, 5] } },
    { at: '/reports/:report/glossary?list=sensitive', room: { main: 'bf-entry-rows', lines: [8, 5] } },
    { at: '/reports/:report/glossary?entry=台账', open: shows('bf-entry-form'), from: DESK },
    { at: '/reports/:report/glossary?entry=', open: shows('bf-entry-form'), from: DESK },
    {
      at: '/reports/:report/glossary',
      open: press('.version button:last-child', 'bf-versions-panel li'),
      from: DESK,
    },
    { at: '/reports/:report/glossary', open: press('main header [aria-controls]', 'bf-import-panel'), from: DESK },
  ],
  [
    'drafting',
    'tonggao-jia',
    { at: '/reports/:report/coverage', room: { main: 'bf-matter-rows', lines: [7, 5] } },
    { at: '/reports/:report/coverage', open: press('bf-matter-rows .name', 'bf-matter-card') },
    { at: '/reports/:report/coverage?view=matrix', open: shows('bf-matter-matrix'), from: DESK },
    { at: '/reports/:report/coverage', open: press('main header .import', 'bf-matters-panel'), from: DESK },
  ],
  ['drafting', 'juzhang', { at: '/reports/:report/coverage' }],
  ['drafting', 'shenhe-jia', { at: '/reports/:report/coverage' }],
  ['drafting', 'gongkai', { at: '/reports/:report/clearance' }, { at: '/inbox' }],
  [
    'drafting',
    'sysadmin',
    { at: '/admin/units', room: { main: 'main table', lines: [8, 4], act: button('新建单位') }, from: DESK },
    { at: '/admin/units', open: press('main tbody tr td', 'bf-unit-form'), from: DESK },
    { at: '/admin/groups', room: { main: 'main', lines: [8, 6] }, from: DESK },
    { at: '/admin/accounts', room: { main: 'main table', lines: [8, 4] }, from: DESK },
    { at: '/admin/accounts', open: press('main tbody tr td:nth-child(2)', 'aside dl'), from: DESK },
    { at: '/help' },
  ],
  [
    'drafting',
    'secadmin',
    { at: '/admin/grants', room: { main: 'main', lines: [5, 5] }, from: DESK },
    { at: '/admin/accounts', from: DESK },
  ],
  [
    'drafting',
    'auditor',
    { at: '/admin/audit', room: { main: 'main table', lines: [8, 4], act: button('核验') }, from: DESK },
  ],
  ['drafting', null, { at: '/sign-in' }, { at: '/public' }],
  [
    'signing',
    'xieguan',
    {
      at: '/reports/:report/sign-off',
      room: { main: 'bf-reading bf-paper', lines: [4, 3], act: either('签发', '去签发') },
    },
    { at: '/reports/:report' },
    { at: '/reports/:report/areas/:area' },
  ],
  [
    'signed',
    'gongkai',
    {
      at: '/reports/:report/publish',
      room: { main: '.column', lines: [3, 3], act: button('公开') },
    },
    {
      at: '/reports/:report/clearance',
      room: {
        main: 'bf-reading bf-paper',
        lines: [8, 3],
        act: (page) =>
          button('保密审查')(page)
            .or(page.getByRole('link', { name: '看进展' }))
            .first(),
      },
    },
    { at: '/reports/:report/approval-sheet' },
  ],
  [
    'published',
    'juzhang',
    { at: '/reports/:report/publish' },
    { at: '/reports/:report/publish', open: press('bf-publish-acts button.main') },
    { at: '/reports/:report' },
    { at: '/reports/:report/progress' },
  ],
  [
    'published',
    'tonggao-jia',
    { at: '/reports/:planned', open: shows('bf-outline-editor') },
    { at: '/reports/:planned/assignment', from: DESK },
  ],
  [
    'published',
    null,
    { at: '/sign-in', room: { main: 'body', lines: [8, 6] } },
    { at: '/public', room: { main: 'main', lines: [3, 3] } },
    { at: '/public/:edition', room: { main: 'main', lines: [8, 4] } },
  ],
];
