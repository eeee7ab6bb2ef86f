import { Component, computed, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import { MOST_OF_FIGURE } from '@bafang/shared';
import { Words } from '../../i18n/words';
import { isEnter } from '../../ui/keys/key-names';
import { Written } from '../../ui/written/written';
import { FigureWords } from '../figure-words';
import { FiguresModel } from '../figures-model';
import { isOvertaken, unreadable } from '../register-now';

/** What is unsaved, what it does to the texts, and why it changes: there while something is. */
@Component({
  selector: 'bf-figure-dock',
  imports: [MatButton, MatIcon, Written],
  host: { class: 'off-paper', role: 'region', '[attr.aria-label]': "t('register.unsaved')" },
  templateUrl: './figure-dock.html',
  styleUrl: './figure-dock.scss',
})
export class FigureDock {
  protected readonly model = inject(FiguresModel);
  protected readonly say = inject(FigureWords);
  protected readonly t = inject(Words).t;
  protected readonly most = MOST_OF_FIGURE.reason;
  protected readonly isEnter = isEnter;
  protected readonly count = computed(() => Object.keys(this.model.edits()).length);
  /** Old and new where one value was typed. */
  protected readonly one = computed(() => {
    const typed = this.model.effect().values.filter(({ figure }) => figure.formula === null);
    return this.count() === 1 && typed.length === 1 ? typed[0]! : null;
  });
  protected readonly effect = computed(() => {
    const { sections: n, approved } = this.model.effect();
    if (!n) return '';
    return approved ? this.t('register.effectApproved', { n, approved }) : this.t('register.effect', { n });
  });
  protected readonly needsReason = computed(() => this.model.effect().sections > 0 || this.model.reasonAsked());
  protected readonly refusal = computed(() => {
    const edits = Object.entries(this.model.edits()).map(([key, edit]) => {
      const [id, year] = key.split(' ') as [string, string];
      const figure = this.model.line(id)!;
      return { figure, edit, saved: figure.values.find((value) => value.year === Number(year))! };
    });
    if (edits.some(({ figure, edit }) => unreadable(figure, edit.value))) return this.t('register.refusal.unread');
    if (edits.some(({ edit, saved }) => isOvertaken(saved, edit))) return this.t('register.refusal.overtaken');
    if (edits.some(({ edit, saved }) => edit.value === undefined && saved.value === null))
      return this.t('register.refusal.empty');
    return this.needsReason() && !this.model.reason().trim() ? this.t('register.refusal.reason') : '';
  });

  protected press(event: KeyboardEvent): void {
    if (!isEnter(event)) return;
    event.preventDefault();
    this.save();
  }

  save(): void {
    if (!this.refusal()) void this.model.save();
  }
}
