interface Decoder {
  decode(bytes: Uint8Array): string;
}
/** Of browsers and of Node alike. */
declare const TextDecoder: new (label: string) => Decoder & { encoding: string };

export interface DecodedText {
  text: string;
  /** As the Encoding Standard calls it. */
  encoding: string;
}

const MARKS: readonly { mark: readonly number[]; label: string }[] = [
  { mark: [0xef, 0xbb, 0xbf], label: 'utf-8' },
  { mark: [0xff, 0xfe], label: 'utf-16le' },
  { mark: [0xfe, 0xff], label: 'utf-16be' },
];
/** So many damaged characters may be in a text, or this share of a long one. */
const FEW = 3;
const DAMAGED = 0.005;
/** Damaged UTF-8 has ten whole characters for each broken one: no other encoding looks like that. */
const WHOLE = 10;
/** So much of a text tells what it is made of. */
const SAMPLE = 100_000;
const RARELY = 0.02;

/** Chinese or English text: most encodings decode nearly any bytes, so what comes out must look like one. */
const PLAUSIBLE = /[\p{Script=Han}\p{Script=Latin}\p{Nd}\s\p{P}\p{S}]/gu;
const RARE = /[\p{Co}\p{Cn}\u{20000}-\u{3FFFF}\uFFFD]/gu;
const CONTROL = /[\u0000-\u0008\u000E-\u001A\u001C-\u001F\u007F]/g;
/** What Chinese text in UTF-16 is made of; GB18030 read so gives Hangul and private characters. */
const COMMON = /[\u4E00-\u9FFF\u3000-\u303F\uFF00-\uFFEF\u0009-\u007E\u2010-\u2030]/g;
/** An inline picture is no text, and would hide the damage of a short one. */
const PICTURE = /data:[\w/+.-]+;base64,[\w+/=\s%]*/gi;
const DECLARED =
  /<meta\b[^>]{0,300}?\bcharset\s*=\s*["']?\s*([\w-]{2,30})|<\?xml\b[^>]{0,200}?\bencoding\s*=\s*["']([\w-]{2,30})/i;

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;
const share = (text: string, pattern: RegExp): number => (text.length ? count(text, pattern) / text.length : 0);
/** Damaged characters, counted no further than to one more than `most`: a hostile text has twenty million. */
const lostIn = (text: string, most = text.length * DAMAGED + FEW): number => {
  let lost = 0;
  for (let at = 0; at < text.length && lost <= most; at += 1) if (text.charCodeAt(at) === 0xfffd) lost += 1;
  return lost;
};
const decoderOf = (label: string | undefined): (Decoder & { encoding: string }) | undefined => {
  try {
    return label ? new TextDecoder(label) : undefined;
  } catch {
    return undefined;
  }
};

const wide = (bytes: Uint8Array): DecodedText | undefined => {
  if (bytes.length < 4 || bytes.length % 2) return undefined;
  for (const encoding of ['utf-16le', 'utf-16be']) {
    const text = new TextDecoder(encoding).decode(bytes);
    if (share(text.slice(0, SAMPLE), COMMON) > 0.95) return { text, encoding };
  }
  return undefined;
};

const utf8Of = (bytes: Uint8Array): DecodedText & { whole: number; lost: number } => {
  const text = new TextDecoder('utf-8').decode(bytes);
  const lost = lostIn(text, text.length / WHOLE);
  return { text, encoding: 'utf-8', lost, whole: lost ? text.replace(/[\u0000-\u007F\uFFFD]+/g, '').length : 0 };
};

/** What the text itself says it is written in, wherever in it. */
const declaredIn = (text: string): string | undefined => {
  const [, meta, xml] = DECLARED.exec(text.replace(PICTURE, '')) ?? [];
  return meta ?? xml;
};

/** Whether the beginning of bytes reads like a text in an encoding, before all of them are decoded. */
const isLikely = (bytes: Uint8Array, decoder: Decoder): boolean => {
  const sample = decoder.decode(bytes.subarray(0, SAMPLE)).replace(PICTURE, '');
  const lost = lostIn(sample, sample.length * RARELY);
  const rare = count(sample, RARE) - lost;
  return share(sample, PLAUSIBLE) > 0.95 && rare <= sample.length * RARELY;
};

/** The best of what may be, in this order: fewest damaged characters, then first. */
const best = (bytes: Uint8Array, labels: readonly (string | undefined)[]): DecodedText | undefined =>
  labels
    .flatMap((label) => decoderOf(label) ?? [])
    .filter((decoder) => isLikely(bytes, decoder))
    .map((decoder) => {
      const text = decoder.decode(bytes);
      const judged = text.replace(PICTURE, '');
      const lost = lostIn(judged);
      return { text, encoding: decoder.encoding, lost, fits: lost <= Math.max(FEW, judged.length * DAMAGED) };
    })
    .filter(({ fits }) => fits)
    .sort((one, other) => one.lost - other.lost)[0];

const decoded = (bytes: Uint8Array, declared: string | undefined): DecodedText | undefined => {
  const marked = MARKS.find(({ mark }) => mark.every((byte, at) => bytes[at] === byte));
  if (marked) return { text: new TextDecoder(marked.label).decode(bytes), encoding: marked.label };
  const utf8 = utf8Of(bytes);
  if (!utf8.lost && !utf8.text.includes('\0')) return utf8;
  const found = wide(bytes);
  if (found) return found;
  if (utf8.lost * WHOLE <= utf8.whole) return utf8;
  const label = decoderOf(declared)?.encoding ?? decoderOf(declaredIn(utf8.text))?.encoding;
  return best(bytes, [label === 'gbk' ? 'gb18030' : label, 'gb18030', 'utf-8']);
};

/**
 * The one decoder of every upload: UTF-8, UTF-16 with or without a byte order mark, what a web page or its envelope declares, GB18030.
 * Damaged bytes come out as U+FFFD. Undefined for what is no text.
 */
export const decodeText = (bytes: Uint8Array, declared?: string): DecodedText | undefined => {
  const found = decoded(bytes, declared);
  return found && share(found.text, CONTROL) <= 0.001 ? found : undefined;
};
