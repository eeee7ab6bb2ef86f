import { areasIn, sectionsIn } from '@bafang/shared';
import { type Browser, expect, type Locator, type Page, test } from '@playwright/test';
import { signIn, sitDown } from '../../support/person.js';
import { type RunningServer, startServer } from '../../support/server.js';
import { City } from '../../support/year.js';

/** A field that people write in: on which page, and how one gets to it. */
interface Field {
  readonly what: string;
  readonly page: string;
  readonly open: (page: Page) => Locator | Promise<Locator>;
}
const wordsIn = ({ what }: Field): string => `写到一半：${what}`;

async function show(page: Page, fields: readonly Field[], when: string, words = wordsIn): Promise<void> {
  for (const field of fields)
    await test.step(`${field.what} ${when}`, async () => {
      await page.goto(field.page);
      await expect(await field.open(page)).toHaveValue(words(field));
    });
}

/** Reload, back, and the end of the session, after which somebody else sits down in the same browser first. */
async function stay(browser: Browser, address: string, login: string, other: string, fields: readonly Field[]) {
  const page = await sitDown(browser, address, login);
  for (const field of fields) {
    await page.goto(field.page);
    await (await field.open(page)).fill(wordsIn(field));
  }
  await show(page, fields, 'after a reload');
  await page.goto('/');
  await page.goBack();
  await expect(await fields.at(-1)!.open(page), 'on the way back').toHaveValue(wordsIn(fields.at(-1)!));

  await page.context().clearCookies();
  await page.goto(fields[0]!.page);
  await expect(page, 'the session ended').toHaveURL(/sign-in/);
  await signIn(page, other);
  await show(page, fields, `for ${other}`, () => '');
  await page.context().clearCookies();
  await page.goto('/sign-in');
  await signIn(page, login);
  await show(page, fields, 'after the next sign-in');
  return page;
}

test.describe.configure({ timeout: 300_000 });

const dialogField = (button: string, label: string | RegExp) => async (page: Page) => {
  const field = page.getByRole('dialog').getByLabel(label);
  await page.getByRole('button', { name: button, exact: true }).first().click();
  return field;
};

async function onServer(stage: string, work: (server: RunningServer, city: City) => Promise<void>): Promise<void> {
  const server = await startServer(stage);
  const city = new City(server.address);
  try {
    await work(server, city);
  } finally {
    await city.leave();
    await server.stop();
  }
}

test('what is half written while the year is drafted stays in its field, and goes when it is sent', ({ browser }) =>
  onServer('drafting', async (server, city) => {
    const { reportId } = await city.currentReport('tonggao-jia');
    const sections = sectionsIn((await city.overview('tonggao-jia', reportId)).children);
    const drafting = sections.find(({ state, words }) => state === 'drafting' && words > 0)!;
    const approved = sections.find(({ state }) => state === 'approved')!;
    const { clerk, head } = await city.staff(drafting.leadUnit!.shortName);
    const at = `/sections/${drafting.id}`;
    await (await city.person(head)).act('POST', `/api${at}/comments`, { text: '请核对数字。' });
    const comment: Field = { what: '批注', page: at, open: (page) => page.getByLabel('写批注') };
    const reply: Field = { what: '答复', page: at, open: (page) => page.getByRole('textbox', { name: '答复' }) };
    const window = await stay(browser, server.address, clerk, head, [comment, reply]);
    await window.getByRole('button', { name: '加批注' }).click();
    await expect(await comment.open(window)).toHaveValue('');
    await show(window, [comment], 'once it was sent', () => '');
    await window.context().close();

    const reason: Field = { what: '重开理由', page: `/sections/${approved.id}`, open: dialogField('重开', /理由/) };
    await (await stay(browser, server.address, 'tonggao-jia', 'juzhang', [reason])).context().close();
  }));

test('what a leader has half written stays as well', ({ browser }) =>
  onServer('signing', async (server, city) => {
    const { reportId } = await city.currentReport('tonggao-jia');
    const opinion: Field = {
      what: '意见',
      page: `/reports/${reportId}/sign-off`,
      open: (page) => page.getByLabel('您的意见').first(),
    };
    await (await stay(browser, server.address, 'xieguan', 'lingdao', [opinion])).context().close();
  }));

test('a heading that did not arrive is there again when its line is begun anew', ({ browser }) =>
  onServer('drafting', async (server, city) => {
    const { reportId } = await city.currentReport('tonggao-jia');
    const page = await sitDown(browser, server.address, 'tonggao-jia');
    await page.goto(`/reports/${reportId}`);
    await page.getByRole('button', { name: '调整大纲' }).click();
    const begin = () => page.getByRole('button', { name: '加部分（一、二、）' }).click();
    const field = page.getByRole('row').getByRole('textbox');
    await page.route(/\/outline$/, (route) => route.abort());
    await begin();
    await field.fill('三年来的主要变化');
    await field.press('Enter');
    await expect(field).toBeHidden();
    await page.unroute(/\/outline$/);
    await begin();
    await expect(field).toHaveValue('三年来的主要变化');
    await field.press('Enter');
    await expect(page.getByRole('row').filter({ hasText: '三年来的主要变化' })).toBeVisible();
    await begin();
    await expect(field).toHaveValue('');
    await page.context().close();
  }));

test('why sections are reopened is kept with the area that they are of', ({ browser }) =>
  onServer('drafting', async (server, city) => {
    const { reportId } = await city.currentReport('juzhang');
    const lines = sectionsIn((await city.overview('juzhang', reportId)).children);
    await city.confirm('shenhe-yi', lines.find(({ state }) => state === 'stale')!.id);
    const areas = areasIn((await city.overview('juzhang', reportId)).children);
    const settled = areas.filter(({ children }) => sectionsIn(children).every(({ state }) => state === 'approved'));
    const [one, other] = settled.map(({ id }): Field => ({
      what: '重开理由',
      page: `/reports/${reportId}/areas/${id}`,
      open: dialogField('重开条目', /理由/),
    }));
    const page = await sitDown(browser, server.address, 'juzhang');
    await page.goto(one!.page);
    await (await one!.open(page)).fill(wordsIn(one!));
    await show(page, [other!], 'of another area', () => '');
    await show(page, [one!], 'of this one, on the way back');
    await page.context().close();
  }));

test('a reason stays while what it is for is taken back, and is there when it comes again', ({ browser }) =>
  onServer('drafting', async (server, city) => {
    const { reportId } = await city.currentReport('tonggao-jia');
    const section = sectionsIn((await city.overview('tonggao-jia', reportId)).children).find(
      ({ state }) => state === 'unit_review',
    )!;
    const { clerk, head } = await city.staff(section.leadUnit!.shortName);
    const reason: Field = { what: '退回理由', page: `/sections/${section.id}`, open: dialogField('退回修改', /理由/) };
    const page = await sitDown(browser, server.address, head);
    await page.goto(reason.page);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    // as if the head's page had not told that it was opened: the clerk may take it back
    const field = await reason.open(page);
    await field.fill(wordsIn(reason));
    await (
      await city.person(head)
    ).act(
      'POST',
      `/api/sections/${section.id}/transitions`,
      { action: 'recall' },
      (await city.section(head, section.id)).version,
    );
    await page.getByRole('dialog').getByRole('button', { name: '退回修改' }).click();
    await expect(page.getByRole('alert').first()).toBeVisible();
    await expect(field, 'the words stand where they were typed').toHaveValue(wordsIn(reason));
    const { digest } = await city.section(clerk, section.id);
    await city.act(clerk, section.id, { action: 'send', digest });
    await show(page, [reason], 'once it is sent again');
    await page.getByRole('dialog').getByRole('button', { name: '退回修改' }).click();
    await expect(page.getByRole('dialog')).toBeHidden();
    await page.context().close();
  }));

test('what is filled in about an edition stays open while the window becomes narrow and wide', ({ browser }) =>
  onServer('published', async (server, city) => {
    const { reportId } = await city.currentReport('juzhang');
    for (const [login, act, label] of [
      ['gongkai', '撤回', '对外说明'],
      ['juzhang', '更正', '更正理由'],
    ] as const) {
      const page = await sitDown(browser, server.address, login);
      await page.goto(`/reports/${reportId}/publish`);
      const field = await dialogField(act, label)(page);
      await field.fill(`写到一半：${label}`);
      for (const width of [900, 390, 1366]) {
        await page.setViewportSize({ width, height: 768 });
        await expect(field, `${act}, ${width} wide`).toHaveValue(`写到一半：${label}`);
        await expect(field).toBeFocused();
      }
      await page.context().close();
    }
  }));
