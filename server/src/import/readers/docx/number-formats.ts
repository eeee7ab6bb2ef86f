import { toChinese } from '@bafang/shared';

const STEMS = '甲乙丙丁戊己庚辛壬癸';
const FORMAL: Record<string, string> = {
  零: '零',
  一: '壹',
  二: '贰',
  三: '叁',
  四: '肆',
  五: '伍',
  六: '陆',
  七: '柒',
  八: '捌',
  九: '玖',
  十: '拾',
  百: '佰',
  千: '仟',
};
const ROMAN: readonly [number, string][] = [
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

const chinese = (n: number): string => (n >= 1 && n <= 9999 ? toChinese(n) : String(n));
const roman = (n: number): string => {
  let left = Math.min(n, 399);
  return ROMAN.map(([value, sign]) => {
    const times = Math.floor(left / value);
    left -= times * value;
    return sign.repeat(times);
  }).join('');
};
const letter = (n: number): string => String.fromCharCode(65 + ((n - 1) % 26)).repeat(Math.min(Math.ceil(n / 26), 20));
/** A block of enclosed signs, while it reaches. */
const signs =
  (first: string) =>
  (n: number): string =>
    n >= 1 && n <= 20 ? String.fromCharCode(first.charCodeAt(0) + n - 1) : String(n);

/** ECMA-376 17.18.59, as far as Chinese reports use it; an unknown format prints the plain number. */
const FORMATS: Record<string, (n: number) => string> = {
  chineseCounting: chinese,
  chineseCountingThousand: chinese,
  japaneseCounting: chinese,
  taiwaneseCounting: chinese,
  taiwaneseCountingThousand: chinese,
  ideographDigital: chinese,
  japaneseDigitalTenThousand: chinese,
  taiwaneseDigital: chinese,
  koreanDigital: chinese,
  chineseLegalSimplified: (n) => [...chinese(n)].map((sign) => FORMAL[sign] ?? sign).join(''),
  ideographLegalTraditional: (n) => [...chinese(n)].map((sign) => FORMAL[sign] ?? sign).join(''),
  ideographTraditional: (n) => STEMS[n - 1] ?? String(n),
  decimalEnclosedCircle: signs('①'),
  decimalEnclosedCircleChinese: signs('①'),
  decimalEnclosedParen: signs('⑴'),
  decimalEnclosedFullstop: signs('⒈'),
  decimalFullWidth: (n) => String(n).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
  decimalZero: (n) => String(n).padStart(2, '0'),
  upperLetter: letter,
  lowerLetter: (n) => letter(n).toLowerCase(),
  upperRoman: roman,
  lowerRoman: (n) => roman(n).toLowerCase(),
  bullet: () => '',
  none: () => '',
};

/** A number as Word prints it in one of its formats. */
export const writeNumber = (format: string, n: number): string => (FORMATS[format] ?? String)(n);
