import { byWord, toChinese } from '@bafang/shared';
import { blockLines, type PrintedBlock } from '../printed-block.js';
import { Html, html } from './html.js';

interface Entry {
  anchor: string;
  level: 1 | 2;
  label: string;
  heading: string;
}

/** Headings with a line of their own, and 引言 for what stands before the first. */
function entriesOf(blocks: readonly PrintedBlock[]): Entry[] {
  const [first, ...others] = blocks.filter(({ kind }) => kind !== 'title' && kind !== 'cover');
  const opening: Entry[] =
    first?.anchor && first.kind !== 'heading' ? [{ anchor: first.anchor, level: 1, label: '', heading: '引言' }] : [];
  const headings = [first, ...others].flatMap((block): Entry[] =>
    block?.kind === 'heading' && block.anchor
      ? [{ anchor: block.anchor, level: block.level, label: block.label, heading: block.heading }]
      : [],
  );
  return [...opening, ...headings];
}

const breaksBefore = (word: string, before: string | undefined): boolean =>
  !!before && !/^[\p{Pe}\p{Pf}\p{Po}]/u.test(word) && !/[\p{Ps}\p{Pi}]$/u.test(before);

/** A heading breaks between words, never before 、 or after 《. The contents are not signed, so a dictionary of the machine may say where. */
const breakable = (heading: string): Html[] =>
  byWord(heading).map(
    (word, at, words) => html`${breaksBefore(word, words[at - 1]) ? new Html('<wbr>') : null}${word}`,
  );

const link = ({ anchor, level, label, heading }: Entry): Html =>
  html`<li class="level-${level}"><a href="#${anchor}"><span>${label}</span><span>${breakable(heading)}</span></a></li>\n`;

/** Characters that a reader takes in per minute, for the time the report takes. */
const READING_PACE = 300;

function summary(blocks: readonly PrintedBlock[]): string {
  const areas = blocks.filter((block) => block.kind === 'heading' && block.level === 2).length;
  const minutes = Math.max(1, Math.round(blocks.flatMap(blockLines).join('').length / READING_PACE));
  return `${areas ? `${toChinese(areas)}个方面，` : ''}约${minutes}分钟`;
}

/** The contents twice: open at the side of a wide page, folded above the text of a narrow one; only one of them is shown. */
export function contents(blocks: readonly PrintedBlock[]): Html {
  const entries = entriesOf(blocks);
  if (entries.length < 2) return html``;
  const list = html`<ul>\n${entries.map(link)}</ul>`;
  return html`<nav class="contents wide-only" aria-label="目录">\n<p>目录</p>\n${list}\n</nav>
<nav class="contents narrow-only" aria-label="目录">\n<details><summary>目录<span>${summary(blocks)}</span></summary>\n${list}\n</details>\n</nav>\n`;
}
