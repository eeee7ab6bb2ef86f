import { deflateRawSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { expect, test } from '@playwright/test';
import { sitDown } from '../../support/person.js';
import { type RunningServer, startServer } from '../../support/server.js';
import { City } from '../../support/year.js';

const word = (entries: Record<string, Uint8Array>) =>
  Buffer.from(zipSync({ '[Content_Types].xml': strToU8('<Types/>'), ...entries }));
const document = (inside: string) =>
  word({
    'word/document.xml': strToU8(
      `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${inside}</w:body></w:document>`,
    ),
  });

const files: [name: string, bytes: Buffer, said: RegExp][] = [
  ['年报.docx', document('<w:p><w:r><w:t>甲</w:t></w:r></w:p>'.repeat(4_000_000)), /解压后过大/],
  ['年报.docx', word({ 'word/document.xml': strToU8('<w:document') }), /坏了|没有文字/],
  ['年报.docx', Buffer.concat([Buffer.from('PK\u0003\u0004'), deflateRawSync(Buffer.alloc(9000))]), /坏了/],
  ['年报.html', Buffer.from('<div>'.repeat(200_000)), /嵌套太深/],
  ['年报.doc', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Buffer.alloc(600)]), /不认识|另存为/],
  ['年报.pdf', Buffer.from('%PDF-1.7\n%…'), /PDF.*用 Word 打开，另存为 \.docx/],
  ['年报.txt', Buffer.from('办好了。'.repeat(760_000)), /超过300万字或10万行/],
  ['年报.txt', Buffer.from('⼯'.repeat(20_001)), /超过2万处/],
  ['年报.txt', Buffer.alloc(64), /坏了|不认识|没有文字/],
];

let server: RunningServer;
let city: City;
test.beforeAll(async () => {
  server = await startServer('empty');
  city = new City(server.address);
});
test.afterAll(async () => {
  await city.leave();
  await server.stop();
});

test('a hostile or broken file gets a clear word, and nothing is changed', async ({ browser }) => {
  const page = await sitDown(browser, server.address, 'tonggao-jia');
  const coordinator = await city.person('tonggao-jia');
  const before = await coordinator.get('/api/reports/sources');
  for (const [name, buffer, said] of files) {
    await page.goto('/import');
    await page.setInputFiles('input[type=file]', { name, mimeType: 'application/octet-stream', buffer });
    await expect(page.getByRole('alert').filter({ hasText: name })).toContainText(said, { timeout: 30_000 });
    expect(new URL(page.url()).pathname).toBe('/import');
  }
  expect(await coordinator.get('/api/reports/sources')).toEqual(before);
  await page.setInputFiles('input[type=file]', {
    name: '年报.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from('甲市2018年法治政府建设年度报告\n一、主要工作\n（一）依法行政\n一是清理文件。办结3件。\n'),
  });
  await expect(page.getByRole('heading', { name: '导入2018年度报告' })).toBeVisible();
  await page.context().close();
});
