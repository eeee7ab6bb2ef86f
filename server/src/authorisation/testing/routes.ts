import { documentFromParagraphs } from '@bafang/shared';
import { newId } from '../../database/id.js';
import { TEST_PASSWORD } from '../../testing/test-server.js';
import type { Fixture } from './fixture.js';
import { sampleImage } from '../../publishing/testing/sample-report.js';
import { sheetOf } from '../../xlsx/sheet.js';

/**
 * What a person gets of a route, on an object of the own city: the section is `submitted`, led by the audit office, the report `drafting`.
 *  r reads, 200 · w writes: 412 with an old version, or once for real on an object that bears it · - the role never may, 403 before anything is looked up
 *  . not theirs, 404 · x seen, but not theirs to change, 403 · c seen and theirs, but not in this state, 409
 */
export type Cell = 'r' | 'w' | '-' | '.' | 'x' | 'c';

export interface RouteRow {
  /** One cell for each column of people.ts, or who the policy names where the roles make no difference. */
  who: string | 'anyone' | 'session' | 'account';
  /**
   * What people of the next city get: 404 as for what does not exist, unless said. `list`: 200 without a row of ours;
   * `own`: it is everybody's; `forbidden`: 403, the body names our bureau.
   */
  strangers?: 'list' | 'own' | 'forbidden';
  at?: (fixture: Fixture, time: number) => Record<string, string>;
  body?: (fixture: Fixture, time: number) => unknown | Promise<unknown>;
  /** The counter that If-Match names. */
  version?:
    | 'report'
    | 'section'
    | 'content'
    | 'edition'
    | 'import'
    | 'contribution'
    | 'answer'
    | 'glossary'
    | 'figure'
    | 'matter';
}

const DIGEST = 'a'.repeat(64);
const TEXT = { heading: '题目', body: documentFromParagraphs(['另一句话。']) };
const unit = (time: number) => ({ kind: 'department', name: `新设单位${time}`, shortName: `新设${time}` });
const unitAt = (fixture: Fixture) => ({ id: fixture.unit['court']! });
const spare = (fixture: Fixture) => ({ id: fixture.cast.account['spare']! });
const draft = () => ({
  title: '海城市2012年度法治政府建设情况报告',
  issuer: '海城市',
  year: 2012,
  nodes: [],
  answers: {},
});

const file = (_: Fixture, time: number) => new File([`附件${time}`], `附件${time}.txt`);
/** Whoever takes one off leaves others. */
const onValue = ({ figure, evidence }: Fixture, time: number) => ({
  ...{ figure, year: '2018' },
  digest: evidence[time % evidence.length]!,
});
const image = () => new File([new Uint8Array(sampleImage.bytes)], '图.png');

const sheet = await sheetOf('分工', [{ heading: '条目', width: 20 }], [['题目']]);
function uploaded(content: string | ArrayBuffer | Uint8Array, name: string): FormData {
  const form = new FormData();
  form.append('file', new Blob([typeof content === 'string' ? content : new Uint8Array(content)]), name);
  return form;
}
const upload = () => uploaded('海城市2011年度法治政府建设情况报告\n\n一、基本情况\n一是改革。\n', 'r.txt');

/** Every route of the running server; one that is missing here fails. */
export const routes: Record<string, RouteRow> = {
  //                                                      clerk head supporting other reviewer coordinator bureau_head leader publisher sysadmin secadmin auditor
  'GET /health/live': { who: 'anyone' },
  'GET /health/ready': { who: 'anyone' },
  'GET /api/docs{*rest}': { who: 'anyone' },
  'GET /api/instance': { who: 'anyone' },
  'GET /api/demo-accounts': { who: 'anyone' },
  'GET /public': { who: 'anyone' },
  'GET /public/feed.xml': { who: 'anyone' },
  'GET /public/images/:digest': { who: 'anyone' },
  'GET /public/:slug': { who: 'anyone' },
  'GET /public/:slug/:number': { who: 'anyone' },
  'GET /public/:slug/:number/:name': { who: 'anyone' },
  'GET /public/:slug/:number/:name/{*rest}': { who: 'anyone' },
  'POST /api/auth/sign-in': { who: 'anyone', body: () => ({ login: 'coordinator', password: TEST_PASSWORD }) },
  'POST /api/auth/refresh': { who: 'anyone' },

  'GET /api/session': { who: 'session' },
  'POST /api/auth/password': { who: 'session', body: () => ({ current: TEST_PASSWORD, next: 'another long horse 9' }) },
  'POST /api/auth/sign-out': { who: 'session' },
  'POST /api/auth/sign-out-everywhere': { who: 'session' },

  'GET /api/inbox': { who: 'r r r r r r r r r r r r', strangers: 'list' },
  'GET /api/inbox/count': { who: 'r r r r r r r r r r r r', strangers: 'list' },
  'GET /api/units': { who: 'r r r r r r r r r r r r', strangers: 'own' },
  'GET /api/templates': { who: 'r r r r r r r r r - - -', strangers: 'own' },

  'GET /api/reports': { who: 'r r r r r r r r r - - -', strangers: 'list' },
  'GET /api/reports/sources': { who: '- - - - - r - - - - - -', strangers: 'list' },
  'POST /api/reports': {
    who: '- - - - - w - - - - - -',
    strangers: 'forbidden',
    body: ({ unit: u }, time) => ({
      year: 2100 + time,
      issuingUnitId: u['city'],
      hostUnitId: u['bureau'],
      from: { templateId: 'blank' },
    }),
  },
  'GET /api/reports/:id': { who: 'r r r r r r r r r - - -' },
  'DELETE /api/reports/:id': { who: '- - - - - w - - - - - -', version: 'report' },
  'POST /api/reports/:id/outline': {
    who: '- - - - - w - - - - - -',
    version: 'report',
    body: () => ({ op: 'add_section', parentId: null, position: 0, heading: '加一条', numbered: true }),
  },
  'POST /api/reports/:id/transitions': {
    who: '- - - - x x w x x - - -',
    version: 'report',
    body: () => ({ action: 'send_to_sign', digest: DIGEST }),
  },
  'GET /api/reports/:id/preparation': { who: '- - - - r r r r r - - -' },
  'PUT /api/reports/:id/preparation': {
    who: '- - - - - w - - - - - -',
    version: 'report',
    body: () => ({ title: '标题', cover: { documentNumber: '', date: '' }, signers: [] }),
  },
  'PATCH /api/reports/:id/assignment': {
    who: '- - - - - c - - - - - -',
    body: (f) => ({ changes: [{ sectionId: f.sections.drafting, version: 1, dueDate: '2018-12-30' }] }),
  },
  'GET /api/reports/:id/assignment.xlsx': { who: 'r r r r r r r r r - - -' },
  'GET /api/reports/:id/assignment/last-year': { who: '- - - - - r - - - - - -' },
  'POST /api/reports/:id/assignment/sheet': { who: '- - - - - w - - - - - -', body: () => uploaded(sheet, 'r.xlsx') },
  'POST /api/reports/:id/assignment/paste': {
    who: '- - - - - w - - - - - -',
    body: () => ({ text: '题目\t市审计局\t', apply: false }),
  },
  'GET /api/reports/:id/areas/:areaId': { who: '- - - - r r r r r - - -' },
  'POST /api/reports/:id/areas/:areaId/transitions': {
    who: '- - - - x x c x x - - -',
    body: () => ({ action: 'approve_area', digest: DIGEST }),
  },
  'GET /api/reports/:id/full': { who: '- - - - r r r r r - - -' },
  'GET /api/reports/:id/publication': { who: '- - - - r r r r r - - -' },
  'GET /api/reports/:id/progress': { who: '- - - - r r r r - - - -' },
  'GET /api/reports/:id/progress.xlsx': { who: '- - - - r r r r - - - -' },
  'GET /api/reports/:id/glossary': { who: 'r r r r r r r r r - - -' },
  'PUT /api/reports/:id/glossary': {
    who: '- - - - w w w - - - - -',
    version: 'glossary',
    body: () => ({ list: 'terms', was: null, term: { term: '新词', variants: ['新辞'], severity: 'hint' } }),
  },
  'POST /api/reports/:id/glossary/sheet': {
    who: '- - - - w w w - - - - -',
    body: () => uploaded(sheet, 'r.xlsx'),
  },
  'POST /api/reports/:id/glossary/entries': {
    who: '- - - - w w w - - - - -',
    version: 'glossary',
    body: () => ({ entries: [{ list: 'sensitive', term: { term: '新词', variants: [], severity: 'hint' } }] }),
  },
  'GET /api/reports/:id/glossary.xlsx': { who: '- - - - r r r - - - - -' },
  'GET /api/reports/:id/glossary/versions': { who: '- - - - r r r - - - - -' },
  'GET /api/reports/:id/glossary/versions/:number': { who: '- - - - r r r - - - - -' },
  'POST /api/reports/:id/glossary/versions/:number/restore': {
    who: '- - - - w w w - - - - -',
    version: 'glossary',
  },
  'GET /api/reports/:id/figures': { who: 'r r r r r r r - - - - -' },
  'POST /api/reports/:id/figures': {
    who: 'w w x x x w x - - - - -',
    body: ({ unit: { audit: unitId } }, time) => ({
      ...{ name: `数据${time}`, definition: '', measure: '件', decimals: 0, period: '', formula: null },
      unitId,
    }),
  },
  'PATCH /api/reports/:id/figures/:figure': {
    who: 'w w . . x w x - - - - -',
    version: 'figure',
    at: ({ figure }) => ({ figure }),
    body: (_, time) => ({ definition: `第${time}次说明` }),
  },
  'PUT /api/reports/:id/figures/values': {
    who: 'w w . . x w x - - - - -',
    body: ({ figure }, time) => ({ values: [{ figure, year: 2000 + (time % 18), version: 0, value: '7' }] }),
  },
  'POST /api/reports/:id/figures/:figure/values/:year/verification': {
    who: 'x w . . w w w - - - - -',
    at: ({ figure }) => ({ figure, year: '2018' }),
    body: async (fixture) => ({ digest: await fixture.lookedAt() }),
  },
  'POST /api/reports/:id/figures/:figure/values/:year/attachments': {
    who: 'w w . . x w x - - - - -',
    at: ({ figure }) => ({ figure, year: '2018' }),
    body: file,
  },
  // it was verified by nobody yet, and so is given out to nobody
  'GET /api/reports/:id/figures/:figure/values/:year/attachments/:digest': {
    who: 'r r . . r r r . . - - -',
    at: onValue,
  },
  'DELETE /api/reports/:id/figures/:figure/values/:year/attachments/:digest': {
    who: 'w w . . x w x - - - - -',
    at: onValue,
  },
  'GET /api/reports/:id/figures.xlsx': { who: 'r r r r r r r - - - - -' },
  'POST /api/reports/:id/figures/sheet': {
    who: 'r r r r r r r - - - - -',
    body: () => uploaded(sheet, 'r.xlsx'),
  },
  'GET /api/reports/:id/figures/proposals': { who: 'r r r r r r r - - - - -' },
  'POST /api/reports/:id/figures/proposals': {
    who: 'c c c c c c c - - - - -',
    body: ({ sections }) => ({
      answers: [{ sectionId: sections.drafting, key: '没有的数9件', said: { as: 'dismissed' } }],
    }),
  },
  'GET /api/reports/:id/coverage': { who: '- - - - r r r - - - - -' },
  'GET /api/reports/:id/coverage.xlsx': { who: '- - - - r r r - - - - -' },
  'PUT /api/reports/:id/coverage/:matter': {
    who: '- - - - x w w - - - - -',
    version: 'matter',
    at: ({ matter }) => ({ matter }),
    body: () => ({ places: [], missing: null, waiver: '本年没有进展' }),
  },
  'GET /api/reports/:id/coverage/:matter/likely': {
    who: '- - - - r r r - - - - -',
    at: ({ matter }) => ({ matter }),
  },
  'PUT /api/reports/:id/matters': {
    who: '- - - - x w w - - - - -',
    at: ({ reports }) => ({ id: reports.planned }),
    body: () => ({ from: [], matters: [] }),
  },
  'POST /api/reports/:id/matters/sheet': {
    who: '- - - - x r r - - - - -',
    body: () => uploaded(sheet, 'r.xlsx'),
  },
  'GET /api/reports/:id/origins': { who: '- - - - r r r - - - - -' },
  'GET /api/reports/:id/draft.html': { who: '- - - - r r r - - - - -' },
  'GET /api/reports/:id/draft.docx': { who: '- - - - r r r - - - - -' },

  'GET /api/sections/:id/origins': { who: 'r r r . r r r . . - - -' },
  'GET /api/sections/:id': { who: 'r r r . r r r r r - - -' },
  'PUT /api/sections/:id/content': { who: 'c c x . - w - - - - - -', version: 'content', body: () => TEXT },
  'POST /api/sections/:id/transitions': {
    who: 'x x x . w x w - - - - -',
    version: 'section',
    body: () => ({ action: 'approve', digest: DIGEST }),
  },
  'GET /api/sections/:id/figures': { who: 'r r r . r r r r r - - -' },
  'POST /api/sections/:id/figures/acceptance': { who: 'c c x . w w x - - - - -', version: 'content' },
  'POST /api/sections/:id/set-asides': {
    who: '- c x . - - - - - - - -',
    body: () => ({ rule: 'doubled-words', words: '推进推进', at: 0, length: 4, digest: DIGEST, reason: '原文如此' }),
  },
  'DELETE /api/sections/:id/set-asides/:setAside': {
    who: '- c x . - - - - - - - -',
    at: () => ({ setAside: newId() }),
  },
  'POST /api/sections/:id/opened': { who: 'w w w . w w w w w - - -' },
  'GET /api/sections/:id/revisions': { who: 'r r r . r r r r r - - -' },
  'POST /api/sections/:id/revisions': {
    who: 'w w x . - w - - - - - -',
    body: (_, time) => ({ heading: '题目', body: documentFromParagraphs([`留存的第${time}版。`]) }),
  },
  'POST /api/sections/:id/comments': { who: 'w w w . w w w - - - - -', body: () => ({ text: '请补充' }) },
  'GET /api/revisions/:id': { who: 'r r r . r r r . . - - -' },
  'POST /api/comments/:id/replies': { who: 'w w w . w w w - - - - -', body: () => ({ text: '已补充' }) },
  'POST /api/comments/:id/resolve': { who: 'w w x . w w w - - - - -' },
  'POST /api/comments/:id/reopen': { who: 'w w x . w w w - - - - -' },

  'POST /api/sections/:id/attachments': { who: 'c c x . - w - - - - - -', body: file },
  'GET /api/sections/:id/used-answers': { who: 'r r r . r r r - - - - -' },
  'GET /api/sections/:id/attachments/:digest': { who: 'r r r . r r r . . - - -' },
  'DELETE /api/sections/:id/attachments/:digest': { who: 'c c x . - w - - - - - -' },

  'POST /api/sections/:id/images': { who: 'c c x . - w - - - - - -', body: image },
  // of the section that is submitted, which names it
  'GET /api/images/:digest': { who: 'r r r . r r r . . - - -' },

  'GET /api/reports/:id/owed': { who: 'r r r r r r r - - - - -' },
  'GET /api/reports/:id/requests': { who: 'r r r r r r r - - - - -' },
  'GET /api/reports/:id/requests/last-year': { who: 'r r r r r r r - - - - -' },
  'POST /api/reports/:id/requests': {
    who: 'w w x . x x x - - - - -',
    body: (f) => ({
      kind: 'material',
      sectionId: f.sections.drafting,
      question: '有什么做法？',
      wants: { text: { words: 200 }, figures: [] },
      dueDate: '2099-12-20',
      unitIds: [f.unit['bureau']],
    }),
  },
  'GET /api/reports/:id/opinions': { who: '- - - - r r r . - - - -' },
  'GET /api/reports/:id/opinions.xlsx': { who: '- - - - r r r . - - - -' },
  'GET /api/reports/:id/opinions.docx': { who: '- - - - r r r . - - - -' },
  'GET /api/requests/:id': { who: 'r r . . r r r - - - - -' },
  'GET /api/requests/:id/answers.xlsx': { who: 'r r . . r r r - - - - -' },
  'POST /api/requests/:id/units': {
    who: 'w w x . x x x - - - - -',
    body: (f, time) => ({ unitIds: [f.unit[time % 2 ? 'bureau' : 'town']], dueDate: '2099-12-20' }),
  },
  'GET /api/contributions/:id': { who: 'r r r . r r r - - - - -' },
  'GET /api/contributions/:id/last-year': { who: '. . r . . . . - - - - -' },
  'PUT /api/contributions/:id/content': {
    who: 'x x w . x x x - - - - -',
    version: 'answer',
    body: () => ({ body: TEXT.body }),
  },
  'GET /api/contributions/:id/figures': { who: 'r r r . r r r - - - - -' },
  'POST /api/contributions/:id/figures': {
    who: 'x x c . x c x - - - - -',
    body: () => ({ asked: '案件', version: 0 }),
  },
  'POST /api/contributions/:id/revisions': { who: 'x x w . x x x - - - - -', body: () => ({ body: TEXT.body }) },
  'POST /api/contributions/:id/transitions': {
    who: 'w w x . x w x - - - - -',
    version: 'contribution',
    body: () => ({ action: 'urge', rung: 'clerk' }),
  },
  'POST /api/contributions/:id/attachments': { who: 'x x w . x x x - - - - -', body: file },
  // it has not left its unit yet
  'GET /api/contributions/:id/attachments/:digest': { who: '. . r . . . . - - - - -' },
  'DELETE /api/contributions/:id/attachments/:digest': { who: 'x x w . x x x - - - - -' },
  'POST /api/contributions/:id/images': { who: 'x x w . x x x - - - - -', body: image },
  'POST /api/contributions/:id/opened': { who: 'w w w . w w w - - - - -' },

  'POST /api/editions/:id/transitions': {
    who: '- - - - x x x w w - - -',
    version: 'edition',
    body: () => ({ action: 'withdraw', kind: 'error', publicNote: '有差错' }),
  },
  'GET /api/editions/:id/preview': { who: '- - - - r r r r r - - -' },
  'GET /api/editions/:id/files/:name': { who: '- - - - r r r r r - - -' },

  'POST /api/imports': { who: '- - - - - w - - - - - -', strangers: 'own', body: upload },
  'GET /api/imports': { who: '- - - - - r - - - - - -', strangers: 'list' },
  'GET /api/imports/:id': { who: '- - - - - r - - - - - -' },
  'PUT /api/imports/:id': { who: '- - - - - w - - - - - -', version: 'import', body: draft },
  'POST /api/imports/:id/confirm': {
    who: '- - - - - w - - - - - -',
    version: 'import',
    body: ({ unit: u }) => ({ issuingUnitId: u['city'], hostUnitId: u['bureau'] }),
  },
  'DELETE /api/imports/:id': { who: '- - - - - w - - - - - -' },

  'POST /api/units': { who: '- - - - - - - - - w - -', body: (_, time) => unit(time) },
  'POST /api/units/paste': {
    who: '- - - - - - - - - w - -',
    body: () => ({ text: '海城市林业局\t市林业局\t部门', apply: true }),
  },
  'PATCH /api/units/:id': { who: '- - - - - - - - - w - -', at: unitAt, body: () => ({ name: '海城市人民法院' }) },
  'POST /api/groups': {
    who: '- - - - - - - - - w - -',
    body: ({ unit: u }, time) => ({ name: `单位组${time}`, unitIds: [u['audit']] }),
  },
  'PATCH /api/groups/:id': {
    who: '- - - - - - - - - w - -',
    at: (f) => ({ id: f.group }),
    body: ({ unit: u }) => ({ name: '各部门', joining: [u['audit']], leaving: [] }),
  },
  'POST /api/unit-proposals/:id/accept': { who: '- - - - - - - - - w - -', at: (f) => ({ id: f.proposals[0]! }) },
  'DELETE /api/unit-proposals/:id': { who: '- - - - - - - - - w - -', at: (f) => ({ id: f.proposals[1]! }) },
  'GET /api/accounts': { who: '- - - - - - - - - r r -' },
  'POST /api/accounts': {
    who: '- - - - - - - - - w - -',
    body: ({ unit: u }, time) => ({
      accounts: [{ login: `new-${time}`, name: '新来的', unitId: u['audit'], roles: [] }],
    }),
  },
  'POST /api/accounts/paste': {
    who: '- - - - - - - - - w - -',
    body: () => ({ text: '经办人\t市审计局\t经办人\tpasted-one', apply: true }),
  },
  'POST /api/accounts/passwords': {
    who: '- - - - - - - - - w w -',
    body: (f) => ({ accountIds: [f.cast.account['spare']] }),
  },
  'POST /api/accounts/:id/disable': { who: '- - - - - - - - - w - -', at: spare },
  'POST /api/accounts/:id/enable': { who: '- - - - - - - - - w - -', at: spare },
  'GET /api/grants': { who: '- - - - - - - - - - r -' },
  'POST /api/grants': {
    who: '- - - - - - - - - w - -',
    body: (f) => ({ accountId: f.cast.account['spare'], role: 'clerk', unitId: f.unit['water'] }),
  },
  'POST /api/grants/decide': { who: '- - - - - - - - - - w -', body: (f) => ({ ids: f.grants, decision: 'grant' }) },
  'GET /api/audit': { who: '- - - - - - - - - - - r' },
  'GET /api/audit/verify': { who: '- - - - - - - - - - - r' },
  'GET /api/audit/export': { who: '- - - - - - - - - - - r' },
  'GET /api/audit/export.xlsx': { who: '- - - - - - - - - - - r' },
};

const objects: Record<string, (fixture: Fixture) => Record<string, string>> = {
  reports: (f) => ({ id: f.reports.drafting, areaId: f.areas.drafting }),
  sections: (f) => ({ id: f.sections.submitted, digest: f.file }),
  revisions: (f) => ({ id: f.revision }),
  comments: (f) => ({ id: f.comment }),
  images: (f) => ({ digest: f.image }),
  editions: (f) => ({ id: f.edition, name: 'article.html' }),
  imports: (f) => ({ id: f.import }),
  requests: (f) => ({ id: f.request }),
  contributions: (f) => ({ id: f.contribution, digest: f.file }),
};

/** The address of a route, with the objects of the fixture in it, or those that are named. */
export function addressOf(route: string, fixture: Fixture, named: Record<string, string> = {}, time = 0): string {
  const path = route.slice(route.indexOf(' ') + 1);
  const values = {
    slug: fixture.editionSlug,
    number: '1',
    name: 'article.html',
    digest: DIGEST,
    ...objects[path.split('/')[2] ?? '']?.(fixture),
    ...routes[route]!.at?.(fixture, time),
    ...named,
  } as Record<string, string>;
  return path.replace(/:(\w+)/g, (_, name: string) => values[name]!);
}
