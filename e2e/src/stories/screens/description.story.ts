import { expect, test } from '@playwright/test';
import { type RunningServer, startServer } from '../../support/server.js';

let server: RunningServer;

test.beforeAll(async () => {
  server = await startServer('empty');
});
test.afterAll(() => server.stop());

test('who was not here reads what the API does, what it answers and what may go wrong', async ({ page }) => {
  const errors: string[] = [];
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  await page.goto(`${server.address}/api/docs`);
  await expect(page.getByText("bears the server's own address in")).toBeVisible();

  const act = page.locator('#operations-Sections-Sections_act');
  // operations are drawn as they come into sight, and none is to be passed unseen
  await expect(async () => {
    await page.mouse.wheel(0, 500);
    await expect(act).toBeAttached({ timeout: 500 });
  }).toPass();
  await act.getByRole('button').first().click();
  await expect(act).toContainText('Moves a section by one of the acts that it offers');
  await expect(act).toContainText('If-Match');
  await expect(act).toContainText('transition_refused');
  expect(errors).toEqual([]);
});
