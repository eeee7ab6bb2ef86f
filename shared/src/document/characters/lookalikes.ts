/** Kangxi radicals stand for their character by Unicode's own mapping. */
const RADICALS = /[\u2F00-\u2FD5]/;
/** Of the supplement those alone that are a whole character, as PDF files give them; ⺈ or ⺮ are parts of one and stay. */
// prettier-ignore
const SUPPLEMENT: Readonly<Record<string, string>> = {
  '⺁': '厂', '⺄': '乙', '⺊': '卜', '⺒': '巳', '⺓': '幺', '⺝': '月', '⺟': '母', '⺠': '民', '⺧': '牛', '⺩': '王', '⺬': '示', '⺼': '月',
  '⻁': '虎', '⻄': '西', '⻅': '见', '⻆': '角', '⻉': '贝', '⻋': '车', '⻑': '長', '⻓': '长', '⻔': '门', '⻗': '雨', '⻘': '青', '⻙': '韦',
  '⻚': '页', '⻛': '风', '⻜': '飞', '⻝': '食', '⻢': '马', '⻣': '骨', '⻤': '鬼', '⻥': '鱼', '⻦': '鸟', '⻧': '卤', '⻨': '麦', '⻩': '黄',
  '⻪': '黾', '⻬': '齐', '⻮': '齿', '⻰': '龙', '⻱': '龜', '⻳': '龟',
};
export const LOOKALIKE = /[\u2E80-\u2EF3\u2F00-\u2FD5\uF900-\uFAD9\u{2F800}-\u{2FA1D}]/gu;

/**
 * 形近字: the character that a radical or a compatibility ideograph is read as; itself where that is not certain.
 * Source: Unicode's compatibility mapping for Kangxi radicals, its canonical one for compatibility ideographs.
 */
export const characterOf = (sign: string): string =>
  SUPPLEMENT[sign] ?? sign.normalize(RADICALS.test(sign) ? 'NFKC' : 'NFC');

/** A text with look-alikes read as their characters, and how many they were. */
export function readLookalikes(text: string): { text: string; count: number } {
  let count = 0;
  const read = text.replace(LOOKALIKE, (sign) => {
    const character = characterOf(sign);
    if (character !== sign) count += 1;
    return character;
  });
  return { text: read, count };
}
