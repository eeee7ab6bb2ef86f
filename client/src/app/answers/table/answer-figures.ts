import type { AnswerView, Wanted } from '@bafang/shared';

/** A value that can be added up: 64, 1,200, 3.5; null where words stand in its place. */
export function numberIn(value: string): number | null {
  const plain = value
    .normalize('NFKC')
    .trim()
    .replace(/,(?=\d{3}(?!\d))/g, '');
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : null;
}

const decimalsOf = (n: number): number => `${n}`.split('.')[1]?.length ?? 0;

/** Of each figure the sum over the answers, and how many of them gave a number. */
export function sumsOf(answers: readonly AnswerView[], figures: Wanted['figures']): { sum: string; of: number }[] {
  return figures.map(({ name }) => {
    const numbers = answers.map((answer) => numberIn(answer.figures[name] ?? '')).filter((n) => n !== null);
    const sum = numbers.reduce((all, n) => all + n, 0);
    return { sum: numbers.length ? sum.toFixed(Math.max(...numbers.map(decimalsOf))) : '', of: numbers.length };
  });
}
