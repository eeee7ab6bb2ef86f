import { fileText, type PlacedNode, type PlacedOutline } from '@bafang/shared';
import { outlineInThisThread } from '../outline-in-this-thread.js';
import { type Seen, seenIn, withCharacters } from './seen.js';

/** Half-width marks beside Chinese become full-width: the same characters. */
const MARKS: Record<string, string> = {
  '，': ',',
  '；': ';',
  '：': ':',
  '？': '?',
  '！': '!',
  '（': '(',
  '）': ')',
  '。': '.',
};
const visible = (text: string): string =>
  text.replace(/[\s\p{Cc}\p{Cf}]/gu, '').replace(/[，；：？！（）。]/g, (mark) => MARKS[mark] ?? mark);
const counted = (items: Iterable<string>): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const item of items) counts[item] = (counts[item] ?? 0) + 1;
  return counts;
};

const textsOf = ({ label, heading, stop, text, children }: PlacedNode): string[] => [
  `${label}\n${heading ?? ''}${stop}\n${text ?? ''}`,
  ...children.flatMap(textsOf),
];
/** All that an outline holds, a text of its own apart from the next: of the report, and beside it. */
const held = ({ title, nodes, dropped }: PlacedOutline): { report: string; beside: string } => ({
  report: [title ?? '', ...nodes.flatMap(textsOf)].join('\n'),
  beside: withCharacters(dropped.map(({ text }) => text).join('\n')),
});
/** What of a text another has not, or not as often. */
const beyond = (text: string, other: string): Record<string, number> => {
  const counts = counted(visible(other));
  return Object.fromEntries(
    Object.entries(counted(visible(text))).flatMap(([sign, count]) =>
      count > (counts[sign] ?? 0) ? [[sign, count - (counts[sign] ?? 0)]] : [],
    ),
  );
};

const shown = (text: string): string => text.replace(/[\u200B-\u200F\uFEFF]/g, '');
/** Digits that stand together, and decimals that their unit makes one number. */
const runs = (text: string): string[] => shown(text).match(/[\d０-９]+/g) ?? [];
const decimals = (text: string): string[] =>
  shown(text).match(/(?<![\d.])\d{1,3}\.\d{1,2}(?:%|倍|万|亿|个百分点)/g) ?? [];

/**
 * Every visible character of a file is in a node or was dropped, what is left out of it is in no node, no digit changes its value, and the
 * lines of the file's own text are that text. `printed`: automatic numbers, which stand in the outline and in no text of the file.
 */
export const conserved = async (
  bytes: Uint8Array,
  name: string,
  seen: Seen = seenIn(name, bytes),
  printed = '',
): Promise<void> => {
  const { outline, lines } = await outlineInThisThread(bytes, name);
  const { report, beside } = held(outline);
  const all = `${report}\n${beside}`;
  const { file } = seen;
  const left = withCharacters(seen.left);
  const read = `${seen.read}\n${left}`;
  expect(counted(visible(all))).toEqual(counted(visible(read + printed)));
  expect(beyond(report, seen.read + printed)).toEqual({});
  expect(beyond(left, beside)).toEqual({});
  expect(counted(runs(all))).toEqual(counted(runs(read)));
  // an outline may hold one more: 1.63.4% is point 1, and a page may break a line before 亿元
  const kept = counted(decimals(all));
  for (const [decimal, count] of Object.entries(counted(decimals(read))))
    expect({ decimal, count: Math.min(kept[decimal] ?? 0, count) }).toEqual({ decimal, count });
  expect(counted(visible(lines.map(fileText).join('\n')))).toEqual(counted(visible(file)));
};
