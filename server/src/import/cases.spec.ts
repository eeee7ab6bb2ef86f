import type { PlacedOutline, SourceNode } from '@bafang/shared';
import { readdirSync, readFileSync } from 'node:fs';
import { outlineInThisThread } from './outline-in-this-thread.js';

const FOLDER = new URL('./testing/cases/', import.meta.url);
const files = readdirSync(FOLDER).filter((name) => !name.endsWith('.expected.txt'));

const SIGN = { preamble: '序', part: '部', area: '面', point: '点', item: '款', closing: '结' };
const drawnNodes = (nodes: readonly SourceNode[], depth = 0): string[] =>
  nodes.flatMap(({ kind, number, heading, text, children }) => [
    `${'  '.repeat(depth)}${SIGN[kind]}${number ?? ''}${heading ? ` ${heading}` : ''}${text ? ` | ${text.replaceAll('\n', '⏎')}` : ''}`,
    ...drawnNodes(children, depth + 1),
  ]);
/** The whole of an outline as a picture: title, issuer and year, a node per line, what was dropped (−) and what is told (?). */
const drawn = ({ title, issuer, year, nodes, dropped, notes }: PlacedOutline): string =>
  [
    `题 ${title} / ${issuer} / ${year}`,
    ...drawnNodes(nodes),
    ...dropped.map(({ text, reason, line }) => `− ${reason}@${line} ${text}`),
    ...notes.map(({ code, line }) => `? ${code}@${line}`),
    '',
  ].join('\n');

describe('reports as they were published, with names and figures of nobody', () => {
  test.each(files)('%s', async (name) => {
    const expected = readFileSync(new URL(name.replace(/\.\w+$/, '.expected.txt'), FOLDER), 'utf8');
    const { outline } = await outlineInThisThread(readFileSync(new URL(name, FOLDER)), name);
    expect(drawn(outline)).toBe(expected);
  });
});
