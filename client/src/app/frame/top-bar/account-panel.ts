import { Component, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { LANGUAGES } from '../../i18n/languages';
import { Words } from '../../i18n/words';
import { Preferences, SCHEMES, SIZES } from '../../session/kept/preferences';
import { Session } from '../../session/session';
import { SignOut } from '../../session/sign-out';

/** Who I am, how I read, and the ways out. */
@Component({
  selector: 'bf-account-panel',
  imports: [MatButton, RouterLink],
  templateUrl: './account-panel.html',
  styleUrl: './account-panel.scss',
})
export class AccountPanel {
  protected readonly words = inject(Words);
  protected readonly t = this.words.t;
  protected readonly me = inject(Session).me;
  protected readonly preferences = inject(Preferences);
  protected readonly signOut = inject(SignOut);
  protected readonly sizes = SIZES.map((size) => ({ size, key: String(size).replace('.', '_') }));
  protected readonly schemes = SCHEMES;
  /** Each language by its own name. */
  protected readonly languages = LANGUAGES.map((language) => ({
    language,
    name: { 'zh-CN': '中文', en: 'English' }[language],
  }));
}
