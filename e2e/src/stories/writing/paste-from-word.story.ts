import { type DocumentJson, sectionsIn } from '@bafang/shared';
import { expect, test } from '@playwright/test';
import { SectionPage } from '../../support/section-page.js';
import { sitDown } from '../../support/person.js';
import { type RunningServer, startServer } from '../../support/server.js';
import { City } from '../../support/year.js';

/** As a word processor puts it on the clipboard: fonts, its own elements, and numbers that it printed itself. */
const WORD = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style><!-- p.MsoNormal {mso-style-parent:"";} --></style></head>
<body lang=ZH-CN><!--StartFragment--><p class=MsoNormal style='text-indent:32.0pt'><b><span style='font-family:仿宋_GB2312'>　　全年收到</span></b><span
lang=EN-US>1098</span>件，<u>全部办结</u>。<o:p></o:p></p>
<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>1.<span>&nbsp;&nbsp; </span></span><![endif]>公布清单<o:p></o:p></p>
<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>2.<span>&nbsp;&nbsp; </span></span><![endif]>公开结果<o:p></o:p></p>
<table class=MsoTableGrid border=1><tr><td><p>收到<o:p></o:p></p></td><td><p>1098</p></td></tr></table><!--EndFragment--></body></html>`;

let server: RunningServer;
let city: City;
test.beforeAll(async () => {
  server = await startServer('drafting');
  city = new City(server.address);
});
test.afterAll(async () => {
  await city.leave();
  await server.stop();
});

test('a clerk pastes from Word: the words, the list and the table come in, and nothing else', async ({ browser }) => {
  const { reportId } = await city.currentReport('tonggao-jia');
  const section = sectionsIn((await city.overview('tonggao-jia', reportId)).children).find(
    ({ state, words }) => state === 'drafting' && words > 0,
  )!;
  const { clerk } = await city.staff(section.leadUnit!.shortName);
  const writing = await SectionPage.open(await sitDown(browser, server.address, clerk), section);
  await writing.write('另据统计：');

  await writing.paste(WORD);
  const lastThree = async () => ((await city.section(clerk, section.id)).body as DocumentJson).content.slice(-3);
  await expect
    .poll(async () => (await lastThree()).map(({ type }) => type))
    .toEqual(['paragraph', 'orderedList', 'table']);
  const [words, list, table] = (await lastThree()).map((block) => JSON.stringify(block));
  expect(words).toContain('另据统计：全年收到1098件，全部办结。');
  expect(list).toMatch(/公布清单.*公开结果/);
  expect(table).toMatch(/收到.*1098/);
  expect(words! + list + table).not.toMatch(/Mso|仿宋|1\.|marks/);
  await writing.page.context().close();
});
