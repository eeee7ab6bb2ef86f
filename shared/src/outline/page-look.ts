import type { Script } from '../document/characters/scripts.js';

/** As much of an element of a page as tells how its words look. */
export interface PageElement {
  name: string;
  style: string;
  /** Whether it has the attribute `hidden`. */
  hidden: boolean;
}
/** How a page's own signs make words look; those of its style sheets nobody reads. */
export interface PageLook {
  hidden?: boolean;
  struck?: boolean;
  script?: Script;
}
const HIDDEN: PageLook = { hidden: true };
const STRUCK: PageLook = { struck: true };
const RAISED: PageLook = { script: 'super' };
const LOWERED: PageLook = { script: 'sub' };

/** By element. */
// prettier-ignore
const ELEMENTS: Readonly<Record<string, PageLook>> = { s: STRUCK, strike: STRUCK, del: STRUCK, sup: RAISED, sub: LOWERED };
/** By what a style says: its property, and how the value is known. */
// prettier-ignore
const STYLES: readonly [property: string, value: RegExp, look: PageLook][] = [
  ['display',              /^none\b/,              HIDDEN],
  ['visibility',           /^(hidden|collapse)\b/, HIDDEN],
  ['mso-hide',             /^all\b/,               HIDDEN],
  ['text-decoration',      /\bline-through\b/,     STRUCK],
  ['text-decoration-line', /\bline-through\b/,     STRUCK],
  ['vertical-align',       /^super\b/,             RAISED],
  ['vertical-align',       /^sub\b/,               LOWERED],
];

/** What a style says, by its properties in small letters; of two that say the same the later holds. */
export const declarationsOf = (style: string): ReadonlyMap<string, string> =>
  new Map(
    style
      .toLowerCase()
      .split(';')
      .map((one) => one.split(':', 2).map((part) => part.trim()))
      .map(([property = '', value = '']) => [property, value]),
  );

/**
 * How an element's words look by itself, whatever stands around it: the one table of what is hidden, struck, raised and lowered for
 * web pages, for HTML in Markdown and for pasting.
 */
export const pageLook = ({ name, style, hidden }: PageElement): PageLook => {
  const said = style ? declarationsOf(style) : undefined;
  return Object.assign(
    {},
    Object.hasOwn(ELEMENTS, name) ? ELEMENTS[name] : undefined,
    ...STYLES.filter(([property, value]) => value.test(said?.get(property) ?? '')).map(([, , look]) => look),
    hidden ? HIDDEN : undefined,
  ) as PageLook;
};
