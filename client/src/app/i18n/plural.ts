import { Injectable } from '@angular/core';
import { DefaultTranspiler, type TranspileParams } from '@jsverse/transloco';

/** Where a language counts: "1 comment|{{n}} comments" is read by `n`, or by `count`. */
export const byCount = (words: string, n: unknown): string => {
  const forms = words.split('|');
  return forms.length === 2 && n !== undefined ? forms[Number(n) === 1 ? 0 : 1] : words;
};

@Injectable()
export class CountingTranspiler extends DefaultTranspiler {
  override transpile(words: TranspileParams): unknown {
    const { value, params } = words;
    return super.transpile(
      typeof value === 'string' ? { ...words, value: byCount(value, params?.['n'] ?? params?.['count']) } : words,
    );
  }
}
