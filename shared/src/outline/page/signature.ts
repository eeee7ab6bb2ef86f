import type { Line, Lost } from '../lines.js';
import { opensWithOrdinal } from '../body/markers.js';

const YEAR = '[12\\d〇○零一二三四五六七八九]{4}\\s?年';
const NUMBER = '[\\d一二三四五六七八九十]{1,3}';
const DATE = `${YEAR}\\s?${NUMBER}\\s?月\\s?${NUMBER}\\s?日`;
/** Whose name alone at the foot is a signature; above a date the second list counts, too. */
const ORGAN = '(?:政府|局|委员会|办公室|厅|院|委|中心|领导小组|办)';
const SIGNER = '(?:[府局委办厅院部会组队处所站室科股司校社厂署团]|中心|[镇乡村市县区旗盟]|街道|公司|学校)';
const SIGNED_DATE = new RegExp(`^(?:[^。，；]{0,30}${SIGNER})?\\s*（?(?:${DATE}|${YEAR}\\s?${NUMBER}\\s?月)）?$`);
const SIGNED_ORGAN = new RegExp(`^（?[^。，；：（]{2,30}${ORGAN}(?:（章）|（盖章）|）)?$`);
const ABOVE_DATE = new RegExp(`^（?[^。，；：（！？]{1,40}${SIGNER}(?:（章）|（盖章）|）)?$`);
/** More names above a date than this are a list that the text gives. */
const MOST_SIGNERS = 5;
/** What may stand under the date: seals, who answers questions, who printed and who got it (版记, GB/T 9704-2012, 7.4). */
const UNDER_DATE =
  /^（(?:公章|盖章|印章|此件|联系人|联系电话)[^（）]{0,60}）$|^(?:联系人|联系电话|联系方式|抄\s*送|主\s*送|主题词|印发(?:机关|日期)?)\s*[：:]|印发$/;
/** At the end of a text without line breaks: …。某市人民政府2019年1月24日 */
const SIGNED_AT_END = new RegExp(`(?<=[。！？])\\s*([^。，；！？]{2,40}${SIGNER}\\s*${DATE})$`);

export const isSignature = (text: string): boolean => SIGNED_DATE.test(text) || SIGNED_ORGAN.test(text);

/** Who signed, when, and what stands under it: lines `from` up to, not including, `to`. */
export interface Signed {
  from: number;
  to: number;
}

/** The place of what is signed at the foot, or above what `follows`: an organ at the foot alone, or a date with who stands above it; never what a ： announces. */
export const findSignature = (
  lines: readonly Line[],
  follows: (text: string) => boolean = () => false,
): Signed | undefined => {
  const textAt = (at: number) => lines[at]?.text ?? '';
  const under = (from: number): number => {
    let at = from;
    while (UNDER_DATE.test(textAt(at))) at += 1;
    return at;
  };
  const isEnd = (to: number) => to === lines.length || follows(textAt(to));
  const date = lines.findIndex(({ text }, at) => SIGNED_DATE.test(text) && at > 0 && isEnd(under(at + 1)));
  return date < 0 ? undated(lines) : signedAbove(lines, date, under(date + 1));
};

const undated = (lines: readonly Line[]): Signed | undefined => {
  const signs = ({ text }: Line) => isSignature(text) && !opensWithOrdinal(text);
  const from = lines.findLastIndex((line) => !signs(line)) + 1;
  const announced = lines[from - 1]?.text.endsWith('：') ?? false;
  return from > 0 && from < lines.length && !announced ? { from, to: lines.length } : undefined;
};

const signedAbove = (lines: readonly Line[], date: number, to: number): Signed => {
  const textAt = (at: number) => lines[at]?.text ?? '';
  const signs = (at: number) =>
    at > 0 && !opensWithOrdinal(textAt(at)) && (ABOVE_DATE.test(textAt(at)) || SIGNED_DATE.test(textAt(at)));
  let from = date;
  while (signs(from - 1)) from -= 1;
  // 参加单位： 市公安局 市司法局 某市政府 and the date: only who stands right above the date signed
  if (from < date && (textAt(from - 1).endsWith('：') || date - from > MOST_SIGNERS)) from = date - 1;
  return { from, to };
};

/** What is signed at the end of a line of text. */
export const signedAtEnd = ({ text, line }: Line): Lost | undefined => {
  const run = SIGNED_AT_END.exec(text.slice(-90))?.[1];
  return run === undefined ? undefined : { text: run, line, reason: 'signature' };
};
