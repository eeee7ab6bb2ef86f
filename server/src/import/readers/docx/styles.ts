import type { LineHint } from '@bafang/shared';
import { type Look, LOOKS, PAST } from './look.js';
import { readXml } from './xml.js';
import type { Archive } from './zip.js';

export interface NumberRef {
  numId?: string;
  level?: number;
}
export interface Style extends NumberRef {
  id: string;
  name: string;
  basedOn?: string;
  outline?: number;
  look: Look;
}
/** What a paragraph's style says of it, inheritance resolved. */
interface StyleSense {
  hint?: LineHint;
  number: NumberRef;
}
export interface Styles {
  sense(id: string | undefined): StyleSense;
  /** Of the runs in a style, of paragraphs or of characters. */
  look(id: string | undefined): Look;
  numIdOf(id: string): string | undefined;
}

const NAMES: readonly [RegExp, (digit: string) => LineHint | undefined][] = [
  [/^(?:heading|标题)\s*([1-6])$/i, (digit) => `heading${digit}` as LineHint],
  [/^(?:title|标题|文档标题)$/i, () => 'title'],
  [/^(?:toc|目录)\s*(?:\d|heading|标题)$/i, () => 'contents'],
];
const hintOf = ({ name, outline }: Style): LineHint | undefined => {
  for (const [pattern, hint] of NAMES) {
    const found = pattern.exec(name);
    if (found) return hint(found[1] ?? '');
  }
  return headingHint(outline);
};

/** Word's outline levels count from 0; 9 is body text. */
export const headingHint = (outline: number | undefined): LineHint | undefined =>
  outline !== undefined && outline >= 0 && outline < 6 ? (`heading${outline + 1}` as LineHint) : undefined;

const READ = new Set(['paragraph', 'character', 'numbering']);
const isPast = (tag: string): boolean => (PAST as readonly string[]).includes(tag);

const collect = async (archive: Archive, name: string): Promise<Map<string, Style>> => {
  const styles = new Map<string, Style>();
  let style: Style | undefined;
  let past = 0;
  await readXml(archive, name, {
    open: (tag, attributes) => {
      const { 'w:val': value = '', 'w:styleId': id = '', 'w:type': type = '' } = attributes;
      if (isPast(tag)) past += 1;
      if (tag === 'w:style') style = READ.has(type) ? { id, name: id, look: {} } : undefined;
      if (!style || past) return;
      Object.assign(style.look, LOOKS[tag]?.(attributes));
      if (tag === 'w:name') style.name = value;
      if (tag === 'w:basedOn') style.basedOn = value;
      if (tag === 'w:outlineLvl') style.outline = Number(value);
      if (tag === 'w:numId') style.numId = value;
      if (tag === 'w:ilvl') style.level = Number(value);
    },
    close: (tag) => {
      if (isPast(tag)) past -= 1;
      if (tag === 'w:style' && style) styles.set(style.id, style);
      if (tag === 'w:style') style = undefined;
    },
  });
  return styles;
};

/** styles.xml, where there is one. */
export const readStyles = async (archive: Archive, name: string): Promise<Styles> => {
  const styles = await collect(archive, name);
  const chain = (id: string | undefined): Style[] => {
    const found: Style[] = [];
    for (
      let style = styles.get(id ?? '');
      style && !found.includes(style) && found.length < 20;
      style = styles.get(style.basedOn ?? '')
    )
      found.push(style);
    return found;
  };
  return {
    sense: (id) => {
      const found = chain(id);
      const numbered = found.find(({ numId }) => numId !== undefined);
      return {
        hint: found.map(hintOf).find(Boolean),
        number: { numId: numbered?.numId, level: found.find(({ level }) => level !== undefined)?.level },
      };
    },
    look: (id) =>
      Object.assign(
        {},
        ...chain(id)
          .reverse()
          .map(({ look }) => look),
      ) as Look,
    numIdOf: (id) => styles.get(id)?.numId,
  };
};
