/** A stretch of a source line's text as it was read, its automatic number included: `[from, to)`. */
export interface SourceWords {
  line: number;
  from: number;
  to: number;
}

/** From here on, up to the next origin, a text stands in its source sign by sign. */
export interface Origin {
  /** Where in the text. */
  at: number;
  /** Which line of the source, and where in it. */
  line: number;
  from: number;
}

/** A text, and where its signs come from. */
export interface Placed {
  text: string;
  origins: readonly Origin[];
}

/** The last origin that begins at a place or before it; a line that a page broke may have thousands. */
const originAt = (origins: readonly Origin[], at: number): number => {
  let [low, high] = [0, origins.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((origins[middle]?.at ?? Infinity) <= at) low = middle;
    else high = middle - 1;
  }
  return low;
};

/** Where the sign at a place of a text stands in the source. */
export const placeAt = ({ origins }: Placed, at: number): { line: number; at: number } => {
  const origin = origins[originAt(origins, at)] as Origin;
  return { line: origin.line, at: origin.from + at - origin.at };
};

/** A stretch of a text, with its origins. */
export const slice = <Line extends Placed>(line: Line, from: number, to: number = line.text.length): Line => {
  const text = line.text.slice(from, to);
  const first = originAt(line.origins, from);
  const last = originAt(line.origins, Math.max(from, from + text.length - 1));
  const origins = line.origins.slice(first, last + 1).map((origin) => {
    const ahead = Math.max(0, from - origin.at);
    return { at: Math.max(0, origin.at - from), line: origin.line, from: origin.from + ahead };
  });
  return { ...line, text, origins };
};

/** The same without the spaces around it. */
export const cut = <Line extends Placed>(line: Line, from: number, to: number = line.text.length): Line => {
  const text = line.text.slice(from, to);
  const start = from + text.length - text.trimStart().length;
  return slice(line, start, start + text.trim().length);
};

/** Texts as one, each with what is put before it; the result keeps what else the first is. */
export const join = <Line extends Placed>(first: Line, others: readonly { joint: string; line: Placed }[]): Line => {
  const texts = [first.text];
  const origins = [...first.origins];
  let length = first.text.length;
  for (const { joint, line } of others) {
    length += joint.length;
    for (const origin of line.origins) origins.push({ ...origin, at: origin.at + length });
    texts.push(joint, line.text);
    length += line.text.length;
  }
  return { ...first, text: texts.join(''), origins };
};

/** Where a stretch of a text stands in the source, line by line, without the spaces around it. */
export const wordsOf = ({ text, origins }: Placed, from = 0, to: number = text.length): SourceWords[] => {
  const found: SourceWords[] = [];
  for (let at = originAt(origins, from); at < origins.length; at += 1) {
    const origin = origins[at] as Origin;
    if (origin.at >= to) break;
    const [start, end] = [Math.max(origin.at, from), Math.min(origins[at + 1]?.at ?? to, to)];
    const piece = text.slice(start, end);
    const head = start + piece.length - piece.trimStart().length;
    const length = piece.trim().length;
    const place = origin.from + head - origin.at;
    const last = found.at(-1);
    if (!length) continue;
    if (last?.line === origin.line && last.to === place) last.to += length;
    else found.push({ line: origin.line, from: place, to: place + length });
  }
  return found;
};
