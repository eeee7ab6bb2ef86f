import { isRateOf } from '../../../figures/amount.js';
import { shownValue } from '../../../figures/decimal.js';
import { formulaText } from '../../../figures/formula.js';
import { type RegisteredFigure, registerOf } from '../../../figures/register.js';
import type { Context } from '../../rule.js';
import type { Said } from './said.js';
import { isOfWhole } from './scope.js';

/** As few signs as a name has that means one thing; 办结率 may be that of anything. */
const SURE_NAME = 5;

export interface RegisteredRate {
  /** By what formula, where it has one. */
  readonly words: string;
  readonly shown: string;
  readonly isRight: boolean;
  readonly isSure: boolean;
}

/** The longest name of a rate that what is counted ends with, or is. */
function rateNamed(counted: string, named: (name: string) => RegisteredFigure | undefined) {
  for (let at = 0; at === 0 || counted.length - at >= SURE_NAME; at += 1) {
    const figure = named(counted.slice(at));
    if (figure?.measure === '%' && figure.formula) return figure;
  }
  return undefined;
}

/** What the register says of a rate that the text names. */
export function registeredRate(text: string, rate: Said, { figures, year }: Context): RegisteredRate | null {
  if (!figures || year === undefined) return null;
  const register = registerOf(figures);
  const figure = rateNamed(rate.counted, register.named);
  const value = figure && register.valueIn(figure.id, year);
  if (!figure?.formula || !value || !isOfWhole(text, rate, figure.name, year)) return null;
  return {
    words: formulaText(figure.formula, (id) => register.figure(id)?.name ?? ''),
    shown: shownValue(value, figure),
    isRight: isRateOf(rate.value, value, '100', rate.decimals),
    isSure: figure.name === rate.counted && figure.name.length >= SURE_NAME,
  };
}
