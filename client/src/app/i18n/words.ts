import { Injectable, inject } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { TranslocoService } from '@jsverse/transloco';
import { firstValueFrom } from 'rxjs';
import { LANGUAGES, type Language } from './languages';

const STORED = 'bafang.language';

/** The words of the screen: `t('inbox.title')`, read anew wherever it stands when the language changes. */
@Injectable({ providedIn: 'root' })
export class Words {
  private readonly transloco = inject(TranslocoService);
  private readonly loaded = toSignal(this.transloco.selectTranslation());
  readonly language = toSignal(this.transloco.langChanges$, { requireSync: true });

  readonly t = (key: string, params?: Record<string, unknown>): string => {
    this.loaded();
    return this.transloco.translate(key, params, this.language());
  };

  /** Whether the dictionary knows a key: codes come from the server, words from here. */
  readonly has = (key: string): boolean => {
    this.loaded();
    return key in this.transloco.getTranslation(this.language());
  };

  /** The language of the last visit; Chinese on the first. */
  start(): Promise<void> {
    return this.speak(LANGUAGES.find((known) => known === localStorage.getItem(STORED)) ?? LANGUAGES[0]);
  }

  async speak(language: Language): Promise<void> {
    await firstValueFrom(this.transloco.load(language));
    this.transloco.setActiveLang(language);
    document.documentElement.lang = language;
    localStorage.setItem(STORED, language);
  }
}
