/// <reference lib="dom" />
import type { Page } from '@playwright/test';
import type { RunOptions } from 'axe-core';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * What axe finds on a page as it stands. It comes into the page once and looks as often as it is asked:
 * coming anew for every look takes longer than looking. A frame of a page runs no script, and is not looked into.
 */
export async function faultsForAxe(page: Page, options: RunOptions = {}): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source);
  return page.evaluate(async (asked) => {
    const { axe } = window as unknown as { axe: typeof import('axe-core') };
    // after twelve rows of a table the next are alike, and the matrix has a thousand cells
    const where = { exclude: ['[role=row]:nth-child(n+13)', 'tr:nth-child(n+13)'] };
    const { violations } = await axe.run(where, { resultTypes: ['violations'], iframes: false, ...asked });
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]!.html.slice(0, 160)}`);
  }, options);
}

/** The levels of WCAG 2.2 that public bodies keep. */
export const STANDARDS: RunOptions['runOnly'] = {
  type: 'tag',
  values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
};

/** All but the colours, which are the same in both languages. */
export const COLOURLESS = { 'color-contrast': { enabled: false } };
