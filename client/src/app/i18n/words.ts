import { Injectable, inject, signal } from '@angular/core';
import { type Dictionary, LANGUAGES, type Language, type Part, dictionaries, nearest } from './languages';
import { narrow } from './narrow';
import { type Params, filled } from './plural';

const STORED = 'bafang.language';

/** Words by their keys: `inbox.title`. */
const keyed = (words: Dictionary, group = ''): [string, string][] =>
  Object.entries(words).flatMap(([name, said]): [string, string][] =>
    typeof said === 'string' ? [[group + name, said]] : keyed(said, `${group}${name}.`),
  );

/** The words of the screen: `t('inbox.title')`, read anew wherever it stands when the language changes. */
@Injectable({ providedIn: 'root' })
export class Words {
  private readonly known = new Map<Language, Map<string, string>>();
  private readonly parts = new Set<Part>(['door']);
  private readonly spoken = signal<Language>(LANGUAGES[0]);
  readonly language = this.spoken.asReadonly();

  readonly t = (key: string, params: Params = {}): string => {
    const words = this.known.get(this.language())?.get(key);
    return words === undefined ? key : filled(words, params);
  };

  /** 市府办、市司法局; with commas in English. */
  readonly listed = (names: readonly unknown[]): string =>
    names.map((name) => this.inLine(String(name))).join(this.t('frame.pause'));

  /** A name within a sentence of the app: the wide brackets of （一） would leave holes in an English one. */
  readonly inLine = (name: string): string => (this.language() === 'en' ? narrow(name) : name);

  /** What brings its own words in both languages, as a rule of proof-reading does. */
  readonly said = ({ zh, en }: { readonly zh: string; readonly en: string }): string =>
    this.language() === 'en' ? en : zh;

  /** Whether the dictionary knows a key: codes come from the server, words from here. */
  readonly has = (key: string): boolean => !!this.known.get(this.language())?.has(key);

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
    if (!this.known.has(language)) this.known.set(language, new Map());
    await this.read();
    this.spoken.set(language);
    document.documentElement.lang = language;
    localStorage.setItem(STORED, language);
  }

  /** Every part in every language that was asked for: a new screen and a new language may come at once. */
  private async read(): Promise<void> {
    const wanted = [...this.known].flatMap(([language, known]) =>
      [...this.parts].map(async (part) => {
        for (const [key, words] of keyed(await dictionaries[language][part]())) known.set(key, words);
      }),
    );
    await Promise.all(wanted);
  }
}

/** A screen and the words that it says, fetched together. In an injection context. */
export const withWords = async <Screen>(parts: readonly Part[], screen: Promise<Screen>): Promise<Screen> => {
  const [loaded] = await Promise.all([screen, inject(Words).learn(parts)]);
  return loaded;
};
