import { clauseBefore } from '../../../figures/numbers-in.js';
import type { Said } from './said.js';

/** Of what other time a count may be. */
const OTHER_TIME =
  /[较比]|同期|上年|去年|前年|明年|\d月|[日月]底|季度|半年|累计|历年|以来|[由从]|截至|目前|预计|目标|力争/u;
/** Of what part, place or plan a count may be beside the one that is meant. */
const OTHER_SCOPE =
  /其中|每|各|平均|人均|分别|新增|[增减]|下降|[达降升]到|[另又再]|计划|要求|应当|例如|[区县镇局村]|街道|委(?![员托])|办公室|处室|[支大]队|法院|检察院|中心|公安|园区|部门|本级/u;

/** The sentence up to a number, without the words that say what is counted. */
const around = (text: string, { at }: Said, what: string): string =>
  clauseBefore(text, at, '。！？；\n').replace(what, '');

/** Whether a count is said of this year, as far as its sentence tells beside what is counted. */
export function isOfYear(text: string, said: Said, what: string, year: number | undefined): boolean {
  const before = around(text, said, what);
  const years = [...before.matchAll(/(?:19|20)\d\d(?=年)/gu)].map(([digits]) => Number(digits));
  return !OTHER_TIME.test(before) && years.every((one) => one === year);
}

/** Whether a count is said of the whole of this year and place. */
export const isOfWhole = (text: string, said: Said, what: string, year: number | undefined): boolean =>
  isOfYear(text, said, what, year) && !OTHER_SCOPE.test(around(text, said, what));
