import { Injectable } from '@angular/core';
import type { Translation, TranslocoLoader } from '@jsverse/transloco';

export const LANGUAGES = ['zh-CN', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

const dictionaries: Record<Language, () => Promise<{ dictionary: Translation }>> = {
  'zh-CN': () => import('./zh-CN'),
  en: () => import('./en'),
};

/** One chunk per language, loaded when that language is first read. */
@Injectable()
export class Dictionaries implements TranslocoLoader {
  async getTranslation(language: string): Promise<Translation> {
    return (await dictionaries[language as Language]()).dictionary;
  }
}
