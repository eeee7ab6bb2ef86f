import { Injectable, effect, inject, signal } from '@angular/core';
import { Title } from '@angular/platform-browser';
import { type RouterStateSnapshot, TitleStrategy } from '@angular/router';
import { Words } from './words';

/** A route's `title` is the key of its words; a page may say more with `name`. */
@Injectable({ providedIn: 'root' })
export class PageTitles extends TitleStrategy {
  private readonly words = inject(Words);
  private readonly title = inject(Title);
  private readonly key = signal<string | undefined>(undefined);
  private readonly object = signal('');

  constructor() {
    super();
    effect(() => {
      const key = this.key();
      const parts = [this.object(), key && this.words.t(key), this.words.t('frame.name')];
      this.title.setTitle(parts.filter(Boolean).join(' · '));
    });
  }

  override updateTitle(snapshot: RouterStateSnapshot): void {
    this.object.set('');
    this.key.set(this.buildTitle(snapshot));
  }

  /** What stands on the page, before its kind: “（六）二是 · 条目 · 八方”. */
  name(object: string): void {
    this.object.set(object);
  }
}
