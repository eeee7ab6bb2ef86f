import { Injectable, inject, signal } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import { LANGUAGES, type Language, type Part, dictionaries, nearest } from './languages';

const STORED = 'bafang.language';

/** The words of the screen: `t('inbox.title')`, read anew wherever it stands when the language changes. */
@Injectable({ providedIn: 'root' })
export class Words {
  private readonly transloco = inject(TranslocoService);
  private readonly languages = new Set<Language>();
  private readonly parts = new Set<Part>(['door']);
  private readonly spoken = signal<Language>(LANGUAGES[0]);
  readonly language = this.spoken.asReadonly();

  readonly t = (key: string, params?: Record<string, unknown>): string =>
    this.transloco.translate(key, params, this.language());

  /** Whether the dictionary knows a key: codes come from the server, words from here. */
  readonly has = (key: string): boolean => key in this.transloco.getTranslation(this.language());

  /** The language of the last visit; on the first the browser's, as near as there is one. */
  start(): Promise<void> {
    return this.speak(
      LANGUAGES.find((known) => known === localStorage.getItem(STORED)) ?? nearest(navigator.languages),
    );
  }

  /** Parts that are to be known before a screen says them. */
  learn(parts: readonly Part[]): Promise<void> {
    for (const part of parts) this.parts.add(part);
    return this.read();
  }

  async speak(language: Language): Promise<void> {
    this.languages.add(language);
    await this.read();
    this.spoken.set(language);
    document.documentElement.lang = language;
    localStorage.setItem(STORED, language);
  }

  /** Every part in every language that was asked for: a new screen and a new language may come at once. */
  private async read(): Promise<void> {
    const wanted = [...this.languages].flatMap((language) => [...this.parts].map((part) => ({ language, part })));
    await Promise.all(
      wanted.map(async ({ language, part }) =>
        this.transloco.setTranslation(await dictionaries[language][part](), language),
      ),
    );
  }
}

/** A screen and the words that it says, fetched together. In an injection context. */
export const withWords = async <Screen>(parts: readonly Part[], screen: Promise<Screen>): Promise<Screen> => {
  const [loaded] = await Promise.all([screen, inject(Words).learn(parts)]);
  return loaded;
};
