/** 上标、下标: raised and lowered digits are other characters, as there is no form in the text. */
const SCRIPTS = { super: '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾', sub: '₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎' } as const;
const LEVEL = '0123456789+-=()';
export type Script = keyof typeof SCRIPTS;

/** A raised or lowered text in characters of its own: 1098¹ is not 10981. In brackets they are told apart already: [1]. */
export const inScript = (text: string, script: Script): string =>
  text.includes('[') ? text : text.replace(/[-0-9+=()]/g, (char) => SCRIPTS[script][LEVEL.indexOf(char)] ?? char);
