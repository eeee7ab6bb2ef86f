import type { Level } from '../../../numbering/label.js';
import { readOrdinal } from '../../../numbering/ordinal.js';
import type { Paragraph } from '../../rule.js';

/** 1） and ① have lists of their own below （1）. */
const depthOf = (level: Level, typed: string): number => {
  if (level !== 'subitem') return level === 'part' ? 0 : level === 'area' ? 1 : 2;
  return /[①-⑳]/.test(typed) ? 5 : /[（(⑴-⒇]/.test(typed) ? 3 : 4;
};

export interface Numbered {
  readonly at: number;
  readonly length: number;
  readonly number: number;
  /** 0 一、 1 （一） 2 1. 3 （1） 4 1） 5 ①. */
  readonly depth: number;
  /** 附件：1.甲 begins a list in its line, which stands outside the numbering of the text. */
  readonly apart: boolean;
}
/** What a paragraph is to the numbering of those about it. */
export interface LineFact {
  readonly isHeading: boolean;
  readonly numbered?: Numbered;
  /** 一是: neither begins numbering anew nor goes on with it. */
  readonly isPoint: boolean;
  /** It ends in ：, so a list may follow. */
  readonly leads: boolean;
  /** An annex or a chapter: all numbering begins anew. */
  readonly ends: boolean;
}
const APART = /^\s*(?:附件|附|注|备注|说明)\s*：\s*(?=1[.．、])/;
const ENDS = /^\s*(?:附件\s*\d{0,3}$|第[一二三四五六七八九十百]{1,4}[编章节])/;

const asciiDigits = (text: string) =>
  text.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));

export function gatherLines({ kind, text }: Paragraph): LineFact[] {
  if (kind === 'cell') return [];
  const before = APART.exec(text)?.[0] ?? '';
  const ordinal = readOrdinal(asciiDigits(text.slice(before.length)));
  const line = { isHeading: kind === 'heading', leads: /：\s{0,9}$/.test(text) };
  if (!ordinal || ordinal.level === 'point') return [{ ...line, isPoint: ordinal !== null, ends: ENDS.test(text) }];
  const { typed, number, level } = ordinal;
  const space = typed.length - typed.trimStart().length;
  const place = { at: before.length + space, length: typed.trim().length };
  const numbered = { ...place, number, depth: depthOf(level, typed), apart: before !== '' };
  return [{ ...line, isPoint: false, ends: false, numbered }];
}
