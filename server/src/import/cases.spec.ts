import { SOURCE_NOTES, type SourceNode, type SourceNote } from '@bafang/shared';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { type OutlinedFile, outlineInThisThread } from './outline-in-this-thread.js';

const SIGN = { preamble: '序', part: '部', area: '面', point: '点', item: '款', closing: '结' };
const drawnNodes = (nodes: readonly SourceNode[], depth = 0): string[] =>
  nodes.flatMap(({ kind, number, heading, text, children }) => [
    `${'  '.repeat(depth)}${SIGN[kind]}${number ?? ''}${heading ? ` ${heading}` : ''}${text ? ` | ${text.replaceAll('\n', '⏎')}` : ''}`,
    ...drawnNodes(children, depth + 1),
  ]);
const code = (text: string): string =>
  text.replace(/[\uE000-\uF8FF]/g, (sign) => `U+${sign.charCodeAt(0).toString(16)}`);

/** The words that a note asks about, each with its line, as they stand in it. */
const pointed = ({ lines }: OutlinedFile, { words = [] }: SourceNote): string[] =>
  words.map((word) => {
    const line = lines.find((one) => one.line === word.line)?.text ?? '';
    expect([0 <= word.from, word.from <= word.to, word.to <= line.length]).toEqual([true, true, true]);
    return `${word.line} ${line.slice(word.from, word.to)}`;
  });

/**
 * The whole of an outline as a picture: title, issuer and year, a node per line, what was dropped (−), what is told (?) and which words
 * are asked about, and where the file has something else than what was read (≠).
 */
const drawn = (file: OutlinedFile): string => {
  const {
    outline: { title, issuer, year, nodes, dropped, notes },
    lines,
  } = file;
  return [
    `题 ${title} / ${issuer} / ${year}`,
    ...drawnNodes(nodes),
    ...dropped.map(({ text, reason, line }) => `− ${reason}@${line} ${text}`),
    ...notes.map((note) => [`? ${note.code}@${note.line}`, ...pointed(file, note).map(code)].join('  ')),
    ...lines.flatMap(({ line, changes = [] }) =>
      changes
        .filter(({ why }) => why !== 'numbering_made_explicit' && why !== 'markup')
        .map(({ read, file, why }) => `≠ ${why}@${line} ${code(file)}→${code(read)}`),
    ),
    '',
  ].join('\n');
};

/** They ask about the report, or about what has no words. */
const WORDLESS = ['title_missing', 'no_structure', 'empty', 'picture_left_out', 'hidden_text_read'];
/** What a question quotes: the number that its message ends with. */
const quoted = ({ message }: SourceNote): string =>
  / ([^ ]*\d[^ ]*|[^ ]*[一二三四五六七八九十㈠-㈩①-⒛][^ ]*)$/.exec(message)?.[1] ?? '';

const FOLDERS = ['./testing/cases/', './testing/readers/'].map((path) => new URL(path, import.meta.url));
const REAL = new URL('../../../../shared/data/dongguan-2018.txt', import.meta.url);
const FILES = [
  ...FOLDERS.flatMap((folder) => readdirSync(folder).map((name) => new URL(name, folder))),
  ...(existsSync(REAL) ? [REAL] : []),
].filter(({ pathname }) => !pathname.endsWith('.expected.txt'));
test.each(FILES.map((url) => [url.pathname.split('/').slice(-2).join('/'), url]))(
  'every question of %s shows the words that it asks about',
  async (name, url) => {
    const file = await outlineInThisThread(readFileSync(url), String(name));
    for (const note of file.outline.notes.filter(({ code: told }) => SOURCE_NOTES[told])) {
      const words = pointed(file, note).map((word) => word.slice(word.indexOf(' ') + 1));
      expect({ code: note.code, found: words.length > 0 }).toEqual({
        code: note.code,
        found: !WORDLESS.includes(note.code),
      });
      if (quoted(note)) expect(words).toContain(quoted(note));
    }
  },
);

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
