import fc from 'fast-check';
import { derived, figuresIn, type Formula, formulaText, isCircular, isFault, readFormula, restsOn } from './formula.js';
import { registerOf } from './register.js';

const figures = ['收到申请', '办结申请', '收到', '件数（含结转）', '增长-下降', '2018年件数'].map((name) => ({
  id: `#${name}`,
  name,
}));
const nameOf = (id: string) => id.slice(1);
const read = (text: string): Formula => {
  const formula = readFormula(text, figures);
  if (isFault(formula)) throw new Error(`${formula.code} at ${formula.at}`);
  return formula;
};
const values: Record<string, string> = {
  '#收到申请': '1098',
  '#办结申请': '1014',
  '#收到': '2',
  '#件数（含结转）': '3',
};
const worth = (text: string, decimals = 1, measure = '宗') =>
  derived(read(text), (id) => values[id] ?? null, { decimals, measure });

test.each([
  ['办结申请 ÷ 收到申请', '办结申请 ÷ 收到申请'],
  ['办结申请/收到申请*100', '办结申请 ÷ 收到申请 × 100'],
  ['收到申请-（办结申请-收到）', '收到申请 - (办结申请 - 收到)'],
  ['收到申请－办结申请－收到', '收到申请 - 办结申请 - 收到'],
  ['(收到+收到)×件数（含结转）', '(收到 + 收到) × 件数（含结转）'],
  ['增长-下降', '增长-下降'],
  ['2018年件数 + 2018', '2018年件数 + 2018'],
])('%s is read as %s', (typed, words) => {
  expect(formulaText(read(typed), nameOf)).toBe(words);
  expect(read(words)).toEqual(read(typed));
});

test.each([
  ['', 'formula_empty', 0],
  ['　', 'formula_empty', 0],
  ['办结申请 ÷ 别的', 'formula_name_unknown', 7],
  ['办结申请 ÷', 'formula_incomplete', 6],
  ['÷ 办结申请', 'formula_incomplete', 0],
  ['办结申请 收到申请', 'formula_incomplete', 5],
  ['(办结申请', 'formula_incomplete', 5],
  ['办结申请)', 'formula_incomplete', 4],
  ['1+'.repeat(200), 'formula_too_long', 101],
])('%j cannot be read: %s at %i', (typed, code, at) => expect(readFormula(typed, figures)).toEqual({ code, at }));

test.each([
  ['办结申请 ÷ 收到申请', '0.9', 1, '宗'],
  ['办结申请 ÷ 收到申请', '92.3', 1, '%'],
  ['办结申请 ÷ 收到申请', '92', 0, '%'],
  ['收到申请 - 办结申请', '84', 0, '宗'],
  ['收到 ÷ 件数（含结转）', '0.67', 2, ''],
  ['收到 ÷ (收到 - 收到)', null, 0, ''],
  ['收到 + 增长-下降', null, 0, ''],
])('%s is %s', (text, value, decimals, measure) => expect(worth(text, decimals, measure)).toBe(value));

test('a figure does not follow from itself, by itself or through others', () => {
  const formulas: Record<string, Formula> = {
    '#办结申请': read('收到申请 + 收到'),
    '#收到申请': read('件数（含结转）'),
  };
  const of = (id: string) => formulas[id] ?? null;
  expect(isCircular('#收到', read('收到 + 1'), of)).toBe(true);
  expect(isCircular('#收到', read('办结申请 + 1'), of)).toBe(true);
  expect(isCircular('#件数（含结转）', read('办结申请'), of)).toBe(true);
  expect(isCircular('#增长-下降', read('办结申请 + 收到申请'), of)).toBe(false);
  expect(figuresIn(read('收到 + 收到 × 办结申请'))).toEqual(['#收到', '#办结申请']);
});

test('whatever is typed is read or told where not, and reads back as it was', () => {
  const typed = fc.array(fc.constantFrom('收到', '办结申请', '+', '-', '×', '÷', '（', '）', '12', '3.5', ' ', '甲'), {
    maxLength: 30,
  });
  fc.assert(
    fc.property(typed, (parts) => {
      const text = parts.join('');
      const formula = readFormula(text, figures);
      if (isFault(formula)) expect(formula.at).toBeLessThanOrEqual(text.length);
      else expect(readFormula(formulaText(formula, nameOf), figures)).toEqual(formula);
    }),
  );
});

test('however many ways lead from one figure to another, each is looked at once', () => {
  // each follows from the one before, twice: walked way by way it would take longer than anybody waits
  const twice = (of: string): Formula => ({ operator: '+', left: { figure: of }, right: { figure: of } });
  const formulaOf = (id: string) => (Number(id) ? twice(`${Number(id) - 1}`) : null);
  expect(restsOn('200', formulaOf).size).toBe(201);
  expect(isCircular('0', twice('200'), formulaOf)).toBe(true);
  const figures = Array.from({ length: 61 }, (_, at) => ({
    ...{ id: `${at}`, name: `甲${at}`, measure: '件', decimals: 0, formula: formulaOf(`${at}`) },
    values: (at ? {} : { 2018: '1' }) as Record<number, string>,
  }));
  expect(registerOf(figures).valueIn('40', 2018)).toBe(`${2 ** 40}`);
});

test('what no figure could hold is none, and is not reckoned with', () => {
  const times = (of: string): Formula => ({ operator: '×', left: { figure: of }, right: { figure: of } });
  const shape = { decimals: 0, measure: '件' };
  expect(derived(times('甲'), () => '1000000', shape)).toBe('1000000000000');
  expect(derived(times('甲'), () => '999999999999999', shape)).toBeNull();
});
