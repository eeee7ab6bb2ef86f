import type { FigureLine, FiguresView } from '@bafang/shared';
import { type Browser, expect, type Page, test } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { atStage } from '../../support/at-stage.js';
import { sitDown } from '../../support/person.js';

const CLERK = 'jingban-jia';
const HEAD = 'fazhi-fuze';
const RECEIVED = '收到行政复议申请';
const ADDRESS = 'https://www.dg.gov.cn/fyfz/2018.html';
const BOOK = { name: '复议案件登记簿.txt', mimeType: 'text/plain', buffer: Buffer.from('第1至1102号') };

const place = atStage('drafting');
const figure = async (): Promise<FigureLine> => {
  const clerk = await place.city.person(CLERK);
  const { figures } = await clerk.get<FiguresView>(`/api/reports/${place.reportId}/figures`);
  return figures.find(({ name }) => name === RECEIVED)!;
};
const drawer = (page: Page) => page.getByRole('complementary', { name: RECEIVED });
const file = (page: Page) => drawer(page).getByRole('listitem').filter({ hasText: BOOK.name });

async function openFigure(browser: Browser, login: string): Promise<Page> {
  const page = await sitDown(browser, place.server.address, login);
  await page.goto(`/reports/${place.reportId}/figures?figure=${(await figure()).id}`);
  await expect(drawer(page)).toBeVisible();
  return page;
}

test('a value rests on a file, and is looked at again with it', async ({ browser }) => {
  const clerk = await openFigure(browser, CLERK);
  await drawer(clerk).locator('input[type=file]').setInputFiles(BOOK);
  await expect(file(clerk).getByRole('link')).toBeVisible();
  await expect(file(clerk)).toContainText('1 kB');

  const head = await openFigure(browser, HEAD);
  const taken = head.waitForEvent('download');
  await file(head).getByRole('link').click();
  const download = await taken;
  expect(download.suggestedFilename()).toBe(BOOK.name);
  expect(readFileSync(await download.path())).toEqual(BOOK.buffer);
  await drawer(head).getByRole('button', { name: '核对无误' }).click();
  await expect(drawer(head).getByText(/核对于/)).toBeVisible();

  await drawer(clerk)
    .getByRole('button', { name: `去掉${BOOK.name}` })
    .click();
  await expect(file(clerk)).toHaveCount(0);
  await head.reload();
  await expect(drawer(head).getByRole('button', { name: '核对无误' })).toBeVisible();
  expect((await figure()).values.at(-1)).toMatchObject({ attachments: [], verified: false });
});

test('an address in the words can be followed, and nothing else that looks like one', async ({ browser }) => {
  const page = await openFigure(browser, CLERK);
  await drawer(page).getByRole('textbox', { name: '依据' }).fill(`见${ADDRESS}，javascript:alert(1)`);
  const links = drawer(page).locator('bf-linked-text').getByRole('link');
  await expect(links).toHaveCount(1);
  await expect(links).toHaveAttribute('href', ADDRESS);
  await expect(links).toHaveAttribute('rel', /noopener/);
});
