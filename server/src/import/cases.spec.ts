import type { SourceNode } from '@bafang/shared';
import { readdirSync, readFileSync } from 'node:fs';
import { type OutlinedFile, outlineInThisThread } from './outline-in-this-thread.js';

const SIGN = { preamble: '序', part: '部', area: '面', point: '点', item: '款', closing: '结' };
const drawnNodes = (nodes: readonly SourceNode[], depth = 0): string[] =>
  nodes.flatMap(({ kind, number, heading, text, children }) => [
    `${'  '.repeat(depth)}${SIGN[kind]}${number ?? ''}${heading ? ` ${heading}` : ''}${text ? ` | ${text.replaceAll('\n', '⏎')}` : ''}`,
    ...drawnNodes(children, depth + 1),
  ]);
const code = (text: string): string =>
  text.replace(/[\uE000-\uF8FF]/g, (sign) => `U+${sign.charCodeAt(0).toString(16)}`);

/**
 * The whole of an outline as a picture: title, issuer and year, a node per line, what was dropped (−), what is told (?), and where the
 * file has something else than what was read (≠).
 */
const drawn = ({ outline: { title, issuer, year, nodes, dropped, notes }, lines }: OutlinedFile): string =>
  [
    `题 ${title} / ${issuer} / ${year}`,
    ...drawnNodes(nodes),
    ...dropped.map(({ text, reason, line }) => `− ${reason}@${line} ${text}`),
    ...notes.map(({ code: told, line }) => `? ${told}@${line}`),
    ...lines.flatMap(({ line, changes = [] }) =>
      changes
        .filter(({ why }) => why !== 'numbering_made_explicit' && why !== 'markup')
        .map(({ read, file, why }) => `≠ ${why}@${line} ${code(file)}→${code(read)}`),
    ),
    '',
  ].join('\n');

describe.each([
  ['reports as they were published, with names and figures of nobody', './testing/cases/'],
  ['files as word processors, browsers and people write them', './testing/readers/'],
])('%s', (_, path) => {
  const folder = new URL(path, import.meta.url);
  test.each(readdirSync(folder).filter((name) => !name.endsWith('.expected.txt')))('%s', async (name) => {
    const expected = readFileSync(new URL(name.replace(/\.\w+$/, '.expected.txt'), folder), 'utf8');
    expect(drawn(await outlineInThisThread(readFileSync(new URL(name, folder)), name))).toBe(expected);
  });
});
