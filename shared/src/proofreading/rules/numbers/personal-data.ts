import { eachMatch, type Found, type Rule, type Words } from '../../rule.js';

const IDENTITY = /(?<!\w)[1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?!\w)/g;
const CARD = /(?<![\w.-])62\d{2}(?:[ -]?\d{4}){2}[ -]?(?:\d{4}(?:[ -]?\d{1,3})?)(?![\w])/g;
/** A sum of money may have as many figures as a telephone. */
const MOBILE = /(?<![\w.\-+])(?:1[3-9]\d{9}|1[3-9]\d[ -]\d{4}[ -]\d{4})(?![\w%％]|\.\d|[元件人次户万亿个份])/g;

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
/** GB 11643-1999: the last sign is drawn from the seventeen before it. */
const isIdentity = (number: string): boolean => {
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(number[at]), 0);
  return '10X98765432'[sum % 11] === number.at(-1)!.toUpperCase();
};
/** The check of Luhn, from the right, every second figure twice. */
const isCard = (number: string): boolean => {
  const figures = [...number.replaceAll(/\D/g, '')].reverse().map(Number);
  const sum = figures.reduce(
    (total, figure, at) => total + (at % 2 ? ((figure * 2) % 10) + Math.floor(figure / 5) : figure),
    0,
  );
  return sum % 10 === 0;
};

const identity: Words = {
  zh: '这里是居民身份证号码，公文中应当删去或者隐去。',
  en: 'This is an identity card number; take it out or hide it.',
};
const card: Words = { zh: '这里是银行卡号，公文中应当删去。', en: 'This is a bank card number; take it out.' };
const mobile: Words = {
  zh: '这里像是手机号码，公开的公文中应当删去。',
  en: 'This looks like a mobile telephone number; take it out of what is published.',
};

/** A number is the same one in full-width figures. */
const halfWidth = (text: string): string =>
  text.replaceAll(/[０-９Ｘｘ]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));

export const personalData: Rule = {
  id: 'personal-data',
  title: { zh: '个人信息', en: 'Personal data' },
  sentence: {
    zh: '公开的公文不写公民的身份证号码、银行卡号和手机号码。',
    en: 'What is published names no identity card, bank card or mobile telephone number.',
  },
  severity: 'error',
  example: { wrong: '联系电话：⟦13800138000⟧。', right: '联系电话：0999-12345678。' },
  inParagraph: (paragraph) => {
    const given = halfWidth(paragraph.given);
    const identities = eachMatch(given, IDENTITY, ([number]) => (isIdentity(number) ? { message: identity } : null));
    const known = new Set(identities.map(({ at }) => at));
    const cards = eachMatch(given, CARD, ([number]) => (isCard(number) ? { message: card } : null));
    const mobiles: Found[] = eachMatch(given, MOBILE, () => ({ message: mobile, severity: 'warning' }));
    return [...identities, ...cards.filter(({ at }) => !known.has(at)), ...mobiles];
  },
};
