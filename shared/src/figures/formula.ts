import Big from 'big.js';
import type { Decimal } from './decimal.js';

const OPERATORS = ['+', '-', '×', '÷'] as const;
type Operator = (typeof OPERATORS)[number];

/** How a figure follows from others: a figure by its id, a number, or two of them with an operator between. */
export type Formula =
  | { readonly figure: string }
  | { readonly number: Decimal }
  | { readonly operator: Operator; readonly left: Formula; readonly right: Formula };

/** Where a formula cannot be read, in UTF-16 units, and why. */
export interface FormulaFault {
  readonly code: 'formula_empty' | 'formula_name_unknown' | 'formula_incomplete' | 'formula_too_long';
  readonly at: number;
}
export const isFault = (read: Formula | FormulaFault): read is FormulaFault => 'code' in read;

/** Whoever writes a formula has three or four figures in mind. */
const MOST_PARTS = 100;
const TYPED: Record<string, Operator | '(' | ')'> = {
  '+': '+',
  '＋': '+',
  '-': '-',
  '－': '-',
  '−': '-',
  '×': '×',
  '*': '×',
  '÷': '÷',
  '/': '÷',
  '(': '(',
  '（': '(',
  ')': ')',
  '）': ')',
};
const BINDS: Record<Operator, number> = { '+': 1, '-': 1, '×': 2, '÷': 2 };

type Part = { readonly at: number; readonly is: Formula | Operator | '(' | ')' };

/** The longest name that begins here: names may have signs of operators and brackets in them. */
function nameAt(text: string, at: number, byLength: readonly { id: string; name: string }[]) {
  return byLength.find(({ name }) => text.startsWith(name, at));
}

function partsOf(text: string, figures: readonly { id: string; name: string }[]): Part[] | FormulaFault {
  const byLength = figures.filter(({ name }) => name).sort((a, b) => b.name.length - a.name.length);
  const parts: Part[] = [];
  for (let at = 0; at < text.length;) {
    if (parts.length > MOST_PARTS) return { code: 'formula_too_long', at };
    const blank = /^\s+/.exec(text.slice(at, at + 100))?.[0];
    const named = blank ? undefined : nameAt(text, at, byLength);
    const sign = TYPED[text[at]!];
    const number = /^\d{1,15}(?:\.\d{1,6})?/.exec(text.slice(at, at + 24))?.[0];
    if (blank) at += blank.length;
    else if (named) {
      parts.push({ at, is: { figure: named.id } });
      at += named.name.length;
    } else if (sign) {
      parts.push({ at, is: sign });
      at += 1;
    } else if (number) {
      parts.push({ at, is: { number: Big(number).toFixed() } });
      at += number.length;
    } else return { code: 'formula_name_unknown', at };
  }
  return parts;
}

/** A formula as people write it, with the names of figures: 办结申请 ÷ 收到申请. */
export function readFormula(text: string, figures: readonly { id: string; name: string }[]): Formula | FormulaFault {
  const parts = partsOf(text, figures);
  if (!Array.isArray(parts)) return parts;
  if (!parts.length) return { code: 'formula_empty', at: 0 };
  let next = 0;
  const fault = (): FormulaFault => ({ code: 'formula_incomplete', at: parts[next]?.at ?? text.length });
  const operand = (): Formula | FormulaFault => {
    const part = parts[next]?.is;
    if (typeof part === 'object') {
      next += 1;
      return part;
    }
    if (part !== '(') return fault();
    next += 1;
    const within = sum(1);
    if (isFault(within)) return within;
    if (parts[next]?.is !== ')') return fault();
    next += 1;
    return within;
  };
  /** What binds at least so strongly, from left to right. */
  const sum = (least: number): Formula | FormulaFault => {
    let left = operand();
    for (;;) {
      const operator = OPERATORS.find((one) => one === parts[next]?.is);
      if (isFault(left) || !operator || BINDS[operator] < least) return left;
      next += 1;
      const right = sum(BINDS[operator] + 1);
      if (isFault(right)) return right;
      left = { operator, left, right };
    }
  };
  const read = sum(1);
  return isFault(read) || next === parts.length ? read : fault();
}

/** The formula as people read it. */
export function formulaText(formula: Formula, nameOf: (id: string) => string): string {
  const text = (part: Formula, least: number): string => {
    if ('figure' in part) return nameOf(part.figure);
    if ('number' in part) return part.number;
    const binds = BINDS[part.operator];
    const whole = `${text(part.left, binds)} ${part.operator} ${text(part.right, binds + 1)}`;
    return binds < least ? `(${whole})` : whole;
  };
  return text(formula, 0);
}

/** The figures that a formula names. */
export function figuresIn(formula: Formula): string[] {
  if ('figure' in formula) return [formula.figure];
  if ('number' in formula) return [];
  return [...new Set([...figuresIn(formula.left), ...figuresIn(formula.right)])];
}

/** The figures that one follows from, through all formulas between, and itself; each once, however many ways lead there. */
export function restsOn(id: string, formulaOf: (id: string) => Formula | null): Set<string> {
  const seen = new Set([id]);
  // the set grows while it is walked
  for (const one of seen) {
    const formula = formulaOf(one);
    if (formula) for (const named of figuresIn(formula)) seen.add(named);
  }
  return seen;
}

/** Whether a figure would follow from itself, if its formula were this one. */
export const isCircular = (id: string, formula: Formula, formulaOf: (id: string) => Formula | null): boolean =>
  figuresIn(formula).some((named) => restsOn(named, formulaOf).has(id));

/** As many digits as a value may have before its point. */
const MOST = Big('1e15');

const BY: Record<Operator, (left: Big, right: Big) => Big | null> = {
  '+': (left, right) => left.plus(right),
  '-': (left, right) => left.minus(right),
  '×': (left, right) => left.times(right),
  '÷': (left, right) => (right.eq(0) ? null : left.div(right)),
};

/**
 * What follows by a formula, rounded half up; a percentage is a hundred times the ratio. Null while a value is missing, or
 * where nothing can be divided.
 */
export function derived(
  formula: Formula,
  valueOf: (id: string) => Decimal | null,
  { decimals, measure }: { decimals: number; measure: string },
): Decimal | null {
  const value = (part: Formula): Big | null => {
    if ('number' in part) return Big(part.number);
    if ('figure' in part) {
      const of = valueOf(part.figure);
      return of === null ? null : Big(of);
    }
    const [left, right] = [value(part.left), value(part.right)];
    const made = left && right && BY[part.operator](left, right);
    // what no figure could hold is none, and is not reckoned with
    return made?.abs().lt(MOST) ? made : null;
  };
  const whole = value(formula);
  return (
    whole &&
    whole
      .times(measure === '%' ? 100 : 1)
      .round(decimals, Big.roundHalfUp)
      .toFixed()
  );
}
