import { strToU8, zipSync } from 'fflate';
import { expect, type Page, test } from '@playwright/test';
import { faultsForAxe } from '../../support/axe.js';
import { sitDown } from '../../support/person.js';
import { type RunningServer, startServer } from '../../support/server.js';

const run = (text: string, look = '') => `<w:r>${look && `<w:rPr>${look}</w:rPr>`}<w:t>${text}</w:t></w:r>`;
const paragraph = (...runs: string[]) => `<w:p>${runs.join('')}</w:p>`;
const raised = '<w:vertAlign w:val="superscript"/>';
const report = Buffer.from(
  zipSync({
    'word/document.xml': strToU8(
      `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${[
        paragraph(run('河湾县2017年法治政府建设工作报告')),
        paragraph(run('2017年，河湾县扎实推进法治政府建设，现将情况报告如下。')),
        paragraph(run('一、⼯作情况')),
        paragraph(run('（一）依法全面履行职能')),
        paragraph(run('1.放宽准入。全年新登记企业1098'), run('1', raised), run('户，办结率92.3%。')),
        paragraph(
          run('2.压减事项。开办时间'),
          '<w:r><w:sym w:font="Symbol" w:char="F0A3"/></w:r>',
          run('五', '<w:strike/>'),
          run('三天。'),
        ),
        paragraph(run('二、下一年打算')),
        paragraph(run('继续努力。')),
      ].join('')}</w:body></w:document>`,
    ),
  }),
);

let server: RunningServer;
let page: Page;
test.describe.configure({ mode: 'serial' });
test.beforeAll(async ({ browser }) => {
  server = await startServer('empty');
  page = await sitDown(browser, server.address, 'tonggao-jia');
});
test.afterAll(async () => {
  await page?.context().close();
  await server.stop();
});

const line = (n: number) => page.locator(`bf-source-lines [data-line="${n}"] .line p`);

test('who checks an import sees what the reader did, and the file’s own text', async () => {
  await page.goto('/import');
  await page.setInputFiles('input[type=file]', { name: '年报.docx', mimeType: 'application/zip', buffer: report });
  await expect(line(5)).toHaveText('1.放宽准入。全年新登记企业1098¹户，办结率92.3%。');
  await expect(line(5).getByTitle('上标、下标、分数保留原样，文件里是“1”')).toHaveText('¹');
  await expect(line(6)).toHaveText('2.压减事项。开办时间≤三天。');
  await page.getByRole('radio', { name: '文件原文' }).click();
  await expect(line(3)).toHaveText('一、⼯作情况');
  await expect(line(5)).toHaveText('1.放宽准入。全年新登记企业10981户，办结率92.3%。');
  await expect(line(6).getByTitle('划去的文字不导入，没有读入')).toHaveText('五');
});

test('the list says how many and where, and leads there by keyboard', async () => {
  await page.getByRole('button', { name: '读入时改动4处' }).focus();
  await page.keyboard.press('Enter');
  const kinds = page.locator('bf-reader-notes li');
  await expect(kinds).toHaveText([
    /形近的部首改成汉字\s*1处\s*第3行/,
    /上标.*1处\s*第5行/,
    /符号.*1处\s*第6行/,
    /划去.*1处\s*第6行/,
  ]);
  await kinds.nth(1).getByRole('button', { name: '第5行' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('bf-source-lines .line.here .number')).toHaveText('5');
  expect(await faultsForAxe(page)).toEqual([]);
});

test('struck words are asked about and may be put back; renumbered points are told before it is confirmed', async () => {
  await expect(page.getByRole('group', { name: '划去的文字不导入？' })).toBeVisible();
  await expect(page.getByRole('button', { name: '放回：五' })).toBeVisible();
  for (const answer of await page.getByRole('button', { name: '是', exact: true }).all()) await answer.click();
  await page.getByRole('button', { name: '去确认' }).click();
  await expect(page.getByText('有2处序号按所在的位置重排，如“1.”成为“一是”。')).toBeVisible();
});
