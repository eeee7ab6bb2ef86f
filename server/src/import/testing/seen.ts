import { unzipSync } from 'fflate';

/**
 * What a person sees of a file, taken from its bytes by flat patterns and without the readers: what is read, what is left out of it apart
 * (struck, hidden, deleted, placeholders), and the whole as the file has it.
 */
export interface Seen {
  read: string;
  left: string;
  file: string;
}
const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const LOWERED = '₀₁₂₃₄₅₆₇₈₉';
const DIGITS = '0123456789';
type Level = 'super' | 'sub' | undefined;
const levelled = (text: string, level: Level): string =>
  level ? text.replace(/\d/g, (digit) => (level === 'super' ? RAISED : LOWERED)[DIGITS.indexOf(digit)] ?? '') : text;
/** The radicals that the cases have. */
const RADICALS: Record<string, string> = Object.fromEntries(
  [
    '⼯工',
    '⼀一',
    '⾯面',
    '⾏行',
    '⽇日',
    '⼆二',
    '⾼高',
    '⻔门',
    '⽤用',
    '⽅方',
    '⼈人',
    '⽔水',
    '⽴立',
    '⾧長',
    '⼒力',
  ].map(([radical = '', sign = '']) => [radical, sign]),
);
/** What is left out of a line stands as the file has it; a line that is left out whole is read. */
export const withCharacters = (text: string): string => text.replace(/[⺀-⿕]/g, (sign) => RADICALS[sign] ?? sign);
const unescaped = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&nbsp;', '\u00a0').replaceAll('&amp;', '&');

/** Pieces of a text in order; those that are left out stand apart, and together where nothing is read between them. */
class Pieces {
  private read = '';
  private file = '';
  private readonly out: { why: string; text: string; at: number }[] = [];

  keep(read: string, file = read): void {
    this.read += withCharacters(read);
    this.file += file;
  }

  leave(why: string, text: string, file = text): void {
    const last = this.out.at(-1);
    if (last?.why === why && last.at === this.read.length) last.text += text;
    else this.out.push({ why, text, at: this.read.length });
    this.file += file;
  }

  get seen(): Seen {
    return { read: this.read, left: this.out.map(({ text }) => text).join('\n'), file: this.file };
  }
}

const SYMBOLS: Record<string, string> = { F0A3: '≤', F0B1: '±', F0FE: '☑', F0AE: '→' };
const PAST = /<w:(\w+Change)\b[^>]*>.*?<\/w:\1>/gs;
const WORD = new RegExp(
  [
    '<w:r[ >]',
    '</w:(?:p|del|moveFrom|sdt)>',
    '<w:(?:del|moveFrom|sdt|showingPlcHdr|vanish|d?strike)\\b[^>]*>',
    '<w:vertAlign w:val="(su.)[^>]*>',
    '<w:sym [^>]*w:char="(\\w+)"',
    '<w:ffData>(.*?)</w:ffData>',
    '<w:altChunk r:id="(\\w+)"',
    '<w:(?:t|delText)\\b[^>]*>([^<]*)',
  ].join('|'),
  'gs',
);

const formField = (inner: string): string => {
  const entries = [...inner.matchAll(/listEntry w:val="([^"]*)"/g)].map(([, entry = '']) => entry);
  const [, result = '0'] = /(?:result|default) w:val="(\d+)"/.exec(inner) ?? [];
  return inner.includes('checkBox') ? (result === '1' ? '☒' : '☐') : (entries[Number(result)] ?? '');
};

const inWord = (bytes: Uint8Array): Seen => {
  const parts = unzipSync(bytes);
  const part = (name: string): Uint8Array => parts[name] ?? parts[name.replaceAll('/', '\\')] ?? new Uint8Array();
  const rels = new TextDecoder().decode(part('word/_rels/document.xml.rels'));
  const pieces = new Pieces();
  let [level, why, control]: [Level, string, string[]] = [undefined, '', []];
  let removed = 0;
  const put = (read: string, file = read): void => {
    const out = removed ? 'removed' : why === 'hidden' ? why : control.includes('placeholder') ? 'placeholder' : why;
    if (out) pieces.leave(out, file);
    else pieces.keep(read, file);
  };
  for (const [tag, script, symbol, field, chunk, text] of new TextDecoder()
    .decode(part('word/document.xml'))
    .replace(PAST, '')
    .matchAll(WORD)) {
    if (tag === '</w:p>') pieces.keep('\n');
    else if (/^<w:r[ >]/.test(tag)) [level, why] = [undefined, ''];
    else if (/^<w:(del|moveFrom)\b/.test(tag)) removed += 1;
    else if (/^<\/w:(del|moveFrom)>/.test(tag)) removed -= 1;
    else if (tag.startsWith('<w:sdt')) control.push('');
    else if (tag === '</w:sdt>') control = control.slice(0, -1);
    else if (tag.startsWith('<w:showing')) control = [...control.slice(0, -1), 'placeholder'];
    else if (tag.startsWith('<w:vanish')) why = 'hidden';
    else if (/^<w:d?strike/.test(tag)) why ||= 'struck';
    else if (script) level = script === 'sup' ? 'super' : 'sub';
    else if (symbol) put(SYMBOLS[symbol] ?? '?', String.fromCharCode(parseInt(symbol, 16)));
    else if (field) put(formField(field));
    else if (chunk) {
      const [, target = ''] = new RegExp(`Id="${chunk}"[^>]*Target="/?(?:word/)?([^"]*)"`).exec(rels) ?? [];
      const { read, left, file } = inArchive(part(`word/${target}`));
      pieces.keep(`${read}\n`, `${file}\n`);
      pieces.leave('embedded', left, '');
    } else if (text) put(levelled(unescaped(text), level), unescaped(text));
  }
  return pieces.seen;
};

const EMPTY = /^(?:br|img|meta|hr|input|link)$/i;
const inPage = (source: string): Seen => {
  const pieces = new Pieces();
  const open: string[] = [];
  const page = source.replace(/<head>.*?<\/head>|<!--.*?-->|<script.*?<\/script>/gs, '');
  for (const [, slash, name = '', rest = '', text] of page.matchAll(/<(\/?)([a-z0-9!]+)([^>]*)>|([^<]+)/gi)) {
    if (text !== undefined) {
      const within = open.join(' ');
      const words = unescaped(text);
      const level = /\bsu[bp]\b(?!.*\bsu[bp]\b)/.exec(within)?.[0];
      if (/none|hidden(?=[ >]|$)|mso-hide/.test(within)) pieces.leave('hidden', words);
      else if (/\b(s|del|strike)\b|line-through/.test(within)) pieces.leave('struck', words);
      else pieces.keep(levelled(words, level === 'sup' ? 'super' : level === 'sub' ? level : undefined), words);
    } else if (slash) open.pop();
    else if (!EMPTY.test(name)) open.push(`${name.toLowerCase()}${rest}`);
    if (text === undefined && /^(p|div|td|h\d|br|button|nav|tr|body)$/i.test(name)) pieces.keep('\n');
  }
  return pieces.seen;
};

const decoderFor = (bytes: Uint8Array, text: string) => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le');
  const [, charset = ''] = /charset=(\w+)/.exec(text) ?? [];
  const broken = (text.match(/\uFFFD/g)?.length ?? 0) > 3;
  return new TextDecoder(broken ? 'gb18030' : charset === 'gb2312' ? 'gbk' : 'utf-8');
};
const textOf = (bytes: Uint8Array): string => {
  const loose = new TextDecoder().decode(bytes);
  return decoderFor(bytes, loose).decode(bytes);
};

/** The page of a web archive, whose bytes are written as =E6 or in base64. */
const inArchive = (bytes: Uint8Array): Seen => {
  const whole = new TextDecoder('latin1').decode(bytes);
  const body = whole.slice(whole.search(/\r?\n\r?\n(?=<|[A-Za-z0-9+/]{20})/)).split(/\r?\n--/)[0] ?? '';
  const page = /base64/i.test(whole)
    ? Buffer.from(body, 'base64')
    : Buffer.from(
        unescape(
          body
            .replace(/=\r?\n/g, '')
            .replace(/%/g, '%25')
            .replace(/=([0-9A-F]{2})/g, '%$1'),
        ),
        'latin1',
      );
  return inPage(textOf(page));
};

const inText = (source: string): Seen => {
  const pieces = new Pieces();
  pieces.keep(source);
  return pieces.seen;
};

/** Of Markdown the signs that its random sources mean as such: 的**重要**了, 把~~划去~~了, and the tags of what is struck or hidden. */
const inMarkdown = (source: string): Seen => {
  const pieces = new Pieces();
  const marks =
    /(?<=把)~~([^~\n]+)~~|(?<=的)\*\*([^*\n]+)\*\*(?=了)|<sup>(\d+)<\/sup>|(?<=把)<(s|b hidden)>(.*?)<\/\w>(?=了)|^#+ /gm;
  let from = 0;
  for (const { index, 0: all, 1: struck, 2: strong, 3: raised, 4: tag, 5: inside } of source.matchAll(marks)) {
    pieces.keep(source.slice(from, index));
    if (struck) pieces.leave('struck', struck, all);
    if (tag) pieces.leave(tag, inside?.replace(/<[^>]*>/g, '') ?? '', all);
    if (strong) pieces.keep(strong, all);
    if (raised) pieces.keep(levelled(raised, 'super'), all);
    from = index + all.length;
  }
  pieces.keep(source.slice(from));
  return pieces.seen;
};

const FORMATS: Record<string, (bytes: Uint8Array) => Seen> = {
  txt: (bytes) => inText(textOf(bytes)),
  html: (bytes) => inPage(textOf(bytes)),
  md: (bytes) => inMarkdown(textOf(bytes)),
  mht: inArchive,
  docx: inWord,
};

export const seenIn = (name: string, bytes: Uint8Array): Seen => {
  const seen = FORMATS[name.split('.').at(-1) ?? '']?.(bytes);
  if (!seen) throw new Error(`no way to see ${name}`);
  return seen;
};
