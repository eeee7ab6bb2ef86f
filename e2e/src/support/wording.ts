/// <reference lib="dom" />
import type { Page } from '@playwright/test';

/** Signs of a Chinese sentence, and of an English one between Chinese characters. */
const SIGNS: Readonly<Record<string, RegExp>> = {
  en: /[A-Za-z] ?[，。：；、？！]|[，。：；、？！] ?[A-Za-z]/,
  'zh-CN': /\p{Script=Han}[,;:?!](?!\d)|[,;:?!]\p{Script=Han}/u,
};

/** ‘ ’ “ ” are one sign in both languages and wide or narrow by the face: an English word and a Chinese one take their own. */
const OF_ENGLISH = /[A-Za-z][‘’“”]|[‘’“”][A-Za-z]/;
const OF_CHINESE = /\p{Script=Han}[‘’“”]|[‘’“”]\p{Script=Han}/u;
const LATIN_FACE = 'Bafang Signs';

/** A word of letters, the number of a section, a day of the week: in one line. */
const WHOLE = /[A-Za-z]{2,}|（[一二三四五六七八九十]+）[一二三四五六七八九十]+是|星期[一二三四五六日]/;

/** What people wrote is set in a Chinese face; a sentence of the app that quotes it is English. */
function isMisshaped(text: string, face: string): boolean {
  const english = OF_ENGLISH.test(text) || (OF_CHINESE.test(text) && /[A-Za-z]{2}/.test(text));
  return (english || OF_CHINESE.test(text)) && face.includes(LATIN_FACE) !== english;
}

/**
 * What of the words is set badly: a word, or the number of a section, that goes on in the next line, a hint that its field cuts, a sign of the other
 * language's sentences, or in the face of its words. What people wrote is theirs: text of the report and its names are left out by their place.
 */
export async function badlySet(page: Page, language: string): Promise<string[]> {
  const { broken, cut, said, shaped } = await page.evaluate((source) => {
    const whole = new RegExp(source, 'g');
    const broken: string[] = [];
    const said: string[] = [];
    const shaped: { text: string; face: string }[] = [];
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walk.nextNode()) {
      const text = walk.currentNode as Text;
      const parent = text.parentElement!;
      if (!text.data.trim() || !parent.checkVisibility()) continue;
      if (/[‘’“”]/.test(text.data)) shaped.push({ text: text.data, face: getComputedStyle(parent).fontFamily });
      if (parent.closest('bf-paper, bf-fingerprint, .digest, .full')) continue;
      said.push(text.data);
      const range = document.createRange();
      range.selectNodeContents(text);
      if (range.getClientRects().length < 2) continue;
      for (const { index, 0: word } of text.data.matchAll(whole)) {
        range.setStart(text, index);
        range.setEnd(text, index + word.length);
        const [first, ...more] = range.getClientRects();
        if (more.some(({ top, height }) => height && top > first!.top + 4)) broken.push(word);
      }
    }
    const pen = document.createElement('canvas').getContext('2d')!;
    const cut: string[] = [];
    for (const field of document.querySelectorAll<HTMLInputElement>('input[placeholder]')) {
      if (field.value || !field.checkVisibility()) continue;
      const { font, paddingLeft, paddingRight } = getComputedStyle(field, '::placeholder');
      const own = getComputedStyle(field);
      pen.font = font;
      const room =
        field.clientWidth - parseFloat(own.paddingLeft || paddingLeft) - parseFloat(own.paddingRight || paddingRight);
      if (pen.measureText(field.placeholder).width > room + 1) cut.push(field.placeholder);
    }
    return { broken, cut, said, shaped };
  }, WHOLE.source);
  const signs = said
    .filter((text) => SIGNS[language]!.test(text))
    .map((text) => `“${text.trim().slice(0, 40)}” has a sign of the other language`);
  const faces = language === 'en' ? shaped.filter(({ text, face }) => isMisshaped(text, face)) : [];
  return [
    ...new Set([
      ...broken.map((word) => `“${word}” is broken`),
      ...cut.map((hint) => `“${hint}” is cut by its field`),
      ...signs,
      ...faces.map(({ text }) => `“${text.trim().slice(0, 40)}” has its signs in the face of the other language`),
    ]),
  ];
}
