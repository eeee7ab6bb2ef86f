import type { AnswerView, ContributionView, RequestView, SectionView } from '@bafang/shared';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { sitDown } from '../../support/person.js';
import { type RunningServer, startServer } from '../../support/server.js';
import { City } from '../../support/year.js';

let server: RunningServer;
let city: City;
let request: RequestView;
test.beforeAll(async () => {
  server = await startServer('drafting');
  city = new City(server.address);
  const { reportId } = await city.currentReport('jingban-jia');
  request = (await city.request('jingban-jia', reportId))!;
});
test.afterAll(async () => {
  await city.leave();
  await server.stop();
});

const PDF = '%PDF-1.7\n1 0 obj\n<< >>\nendobj\ntrailer\n<< >>\n%%EOF\n';
const pdf = (name: string, more = '') => ({ name, mimeType: 'application/pdf', buffer: Buffer.from(PDF + more) });
const answerOf = (unit: string): AnswerView => request.answers.find(({ unit: { shortName } }) => shortName === unit)!;
const files = (page: Page): Locator => page.locator('bf-attached-files');
const row = (page: Page, name: string): Locator => files(page).getByRole('listitem').filter({ hasText: name });
const choose = (page: Page, ...all: ReturnType<typeof pdf>[]) =>
  files(page).locator('input[type=file]').setInputFiles(all);

/** As a hand lets it go, or an application hands it over: words, or so many bytes. */
async function hand(page: Page, place: string, event: 'drop' | 'paste', name: string, text: string | number) {
  await page
    .locator(place)
    .first()
    .evaluate(
      (element, [type, fileName, content]) => {
        const transfer = new DataTransfer();
        transfer.items.add(new File([typeof content === 'number' ? new Uint8Array(content) : content], fileName));
        const given = { bubbles: true, cancelable: true };
        element.dispatchEvent(
          type === 'drop'
            ? new DragEvent('drop', { ...given, dataTransfer: transfer })
            : new ClipboardEvent('paste', { ...given, clipboardData: transfer }),
        );
      },
      [event, name, text] as const,
    );
}

test('a town attaches what it was asked for, by hand, by drop and by paste', async ({ browser }) => {
  const { clerk, head } = await city.staff('谢岗镇');
  const { id } = answerOf('谢岗镇');
  const page = await sitDown(browser, server.address, clerk);
  await page.goto(`/contributions/${id}`);
  await choose(page, pdf('败诉案件整改报告.pdf'));
  await expect(row(page, '败诉案件整改报告.pdf').getByRole('link')).toBeVisible();
  await hand(page, 'bf-attached-files', 'drop', '出庭台账.txt', '全年出庭17次');
  await expect(row(page, '出庭台账.txt').getByRole('link')).toBeVisible();
  await hand(page, 'bf-text-editor [contenteditable]', 'paste', '粘贴的.txt', '粘贴的');
  await expect(row(page, '粘贴的.txt').getByRole('link')).toBeVisible();
  await expect(page.locator('.ProseMirror')).not.toContainText('粘贴的');

  const taken = page.waitForEvent('download');
  await row(page, '败诉案件整改报告.pdf').getByRole('link').click();
  const download = await taken;
  expect(download.suggestedFilename()).toBe('败诉案件整改报告.pdf');
  expect(readFileSync(await download.path(), 'utf8')).toBe(PDF);

  await page.getByRole('button', { name: '去掉粘贴的.txt' }).click();
  await expect(row(page, '粘贴的.txt')).toHaveCount(0);
  await expect(page.getByText('已去掉粘贴的.txt')).toBeVisible();
  await expect(page.getByRole('button', { name: '撤销' }).and(page.locator(':focus'))).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(row(page, '粘贴的.txt').getByRole('link')).toBeVisible();
  const back = page.waitForEvent('download');
  await row(page, '粘贴的.txt').getByRole('link').click();
  expect(readFileSync(await (await back).path(), 'utf8')).toBe('粘贴的');

  // pressed again while it is on its way, and gone on writing
  let arrive = () => {};
  const slow = new Promise<void>((arrived) => (arrive = arrived));
  await page.route('**/attachments/*', async (route) => {
    if (route.request().method() === 'GET') await slow;
    await route.continue();
  });
  const takeOff = page.getByRole('button', { name: '去掉粘贴的.txt' });
  await takeOff.click();
  await takeOff.click({ force: true });
  const text = page.locator('.ProseMirror');
  await text.click();
  arrive();
  await expect(row(page, '粘贴的.txt')).toHaveCount(0);
  await expect(page.getByText('已去掉粘贴的.txt')).toBeVisible();
  await expect(text).toBeFocused();
  await expect(files(page).getByRole('alert')).toHaveCount(0);
  await page.unroute('**/attachments/*');

  // nothing else was written, and it may go
  await page.getByRole('button', { name: '送审' }).click();
  await expect(page.getByText('已送审')).toBeVisible();
  await expect(files(page).getByRole('link')).toHaveCount(2);
  await expect(files(page).getByRole('button')).toHaveCount(0);
  await page.context().close();

  const view = await (await city.person(head)).get<ContributionView>(`/api/contributions/${id}`);
  expect(view.attachments.map(({ name }) => name).sort()).toEqual(['出庭台账.txt', '败诉案件整改报告.pdf']);
});

test('who asked finds the files beside the answer once it was submitted', async ({ browser }) => {
  const { head } = await city.staff('谢岗镇');
  const { id } = answerOf('谢岗镇');
  const page = await sitDown(browser, server.address, head);
  await page.goto(`/contributions/${id}`);
  await page.getByRole('button', { name: '报送' }).click();
  await expect(page.getByText('已报送')).toBeVisible();
  await page.context().close();

  const asker = await sitDown(browser, server.address, 'jingban-jia');
  await asker.goto(`/requests/${request.id}?answer=${id}`);
  const list = asker.locator('bf-answer-column').filter({ hasText: '谢岗镇' }).locator('bf-file-list');
  await expect(list.getByRole('link')).toHaveText(['出庭台账.txt', '败诉案件整改报告.pdf']);
  await asker.context().close();
});

test('what cannot be attached says so at its row, and what broke goes again', async ({ browser }) => {
  const { clerk } = await city.staff('石排镇');
  const { id } = answerOf('石排镇');
  const page = await sitDown(browser, server.address, clerk);
  await page.goto(`/contributions/${id}`);
  await choose(
    page,
    { name: '安装.exe', mimeType: 'application/octet-stream', buffer: Buffer.from('MZ') },
    { name: '假的.png', mimeType: 'image/png', buffer: Buffer.from('<svg onload="alert(1)"/>') },
  );
  await hand(page, 'bf-attached-files', 'drop', '很大.pdf', 21 * 1024 * 1024);
  await expect(row(page, '安装.exe').getByRole('alert')).toContainText('不能传这种文件');
  await expect(row(page, '很大.pdf').getByRole('alert')).toContainText('超过20 MB');
  await expect(row(page, '假的.png').getByRole('alert')).toContainText('不能传这种文件');
  for (const name of ['安装.exe', '很大.pdf', '假的.png'])
    await page.getByRole('button', { name: `不传${name}` }).click();
  await expect(files(page).getByRole('listitem')).toHaveCount(0);

  await page.route('**/attachments', (route) => route.abort());
  await choose(page, pdf('流程图.pdf'));
  await expect(row(page, '流程图.pdf').getByRole('alert')).toContainText('网络断了，没有传上');
  await page.unroute('**/attachments');
  await row(page, '流程图.pdf').getByRole('button', { name: '重传' }).click();
  await expect(row(page, '流程图.pdf').getByRole('link')).toBeVisible();
  await page.context().close();
});

test('how far it is can be seen, it can be stopped, and the answer goes when all has arrived', async ({ browser }) => {
  const { clerk } = await city.staff('石排镇');
  const page = await sitDown(browser, server.address, clerk);
  await page.goto(`/contributions/${answerOf('石排镇').id}`);
  const slow = await page.context().newCDPSession(page);
  await slow.send('Network.enable');
  await slow.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 0,
    downloadThroughput: -1,
    uploadThroughput: 400_000,
  });
  await hand(page, 'bf-attached-files', 'drop', '大图.pdf', 8_000_000);
  const progress = row(page, '大图.pdf').getByRole('progressbar');
  await expect(progress).toBeVisible();
  await expect.poll(async () => Number(await progress.getAttribute('value'))).toBeGreaterThan(0);
  await page.getByRole('button', { name: '送审' }).click();
  await expect(page.getByText('文件传完后送审')).toBeVisible();
  await page.getByRole('button', { name: '不等了' }).click();
  await page.getByRole('button', { name: '不传大图.pdf' }).click();
  await expect(row(page, '大图.pdf')).toHaveCount(0);

  await choose(page, pdf('小图.pdf', ' '.repeat(1_200_000)));
  await expect(row(page, '小图.pdf').getByRole('progressbar')).toBeVisible();
  await page.getByRole('button', { name: '送审' }).click();
  await expect(page.getByText('文件传完后送审')).toBeVisible();
  await expect(page.getByText('已送审')).toBeVisible({ timeout: 30_000 });
  await expect(row(page, '小图.pdf').getByRole('link')).toBeVisible();
  await page.context().close();
});

test('evidence hangs on a section, beside its text', async ({ browser }) => {
  const page = await sitDown(browser, server.address, 'jingban-jia');
  const sectionId = request.about!.id;
  await page.goto(`/sections/${sectionId}`);
  await page.getByRole('tab', { name: '佐证' }).click();
  await choose(page, pdf('统计台账.pdf'));
  await expect(row(page, '统计台账.pdf').getByRole('link')).toBeVisible();
  await expect(page.getByRole('tab', { name: '佐证' })).toContainText('1');
  const view = await (await city.person('jingban-jia')).get<SectionView>(`/api/sections/${sectionId}`);
  expect(view.attachments.map(({ name }) => name)).toEqual(['统计台账.pdf']);
  await page.context().close();
});
