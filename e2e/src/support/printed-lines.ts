import type { PrintedNode, PrintedReport } from '@bafang/shared';
import type { Page } from '@playwright/test';

interface Block {
  content?: Block[];
  text?: string;
  /** Of a figure: what it shows. */
  attrs?: { text?: string };
}

const textOf = (block: Block): string => block.text ?? block.attrs?.text ?? (block.content ?? []).map(textOf).join('');

/** One line for each heading and paragraph. A point runs in: its number and heading stand before its first sentence. */
export function linesOf({ kind, label, heading, body, children }: PrintedNode): string[] {
  if (kind !== 'section') return [`${label}${heading}`, ...children.flatMap(linesOf)];
  const [first = '', ...others] = ((body as Block).content ?? []).map(textOf);
  return label ? [`${label}${heading ? `${heading}。` : ''}${first}`, ...others] : [first, ...others];
}

export const linesOfReport = (report: PrintedReport): string[] => [report.title, ...report.children.flatMap(linesOf)];

/** What the public reads, without the cover line. */
export const linesOfPage = (page: Page): Promise<string[]> =>
  page
    .locator('article')
    .locator('h1, h2, h3, p:not(.cover)')
    .evaluateAll((elements) => elements.map((element) => element.textContent));
