import { Component, afterRenderEffect, computed, inject, linkedSignal, signal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { MatButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import { ActivatedRoute, RouterLink } from '@angular/router';
import { type Rule, themes } from '@bafang/shared';
import { Words } from '../../i18n/words';
import { severityLooks } from '../../ui/states/severity-looks';
import { examplePieces, says } from './rule-text';

const all = themes.flatMap(({ rules }) => rules.map(({ id }) => id));

/** 校对规则: what is proof-read, by theme, each rule with its clause and an example; a finding's card leads to its own. */
@Component({
  imports: [MatButton, MatIcon, RouterLink],
  templateUrl: './rules-page.html',
  styleUrl: './rules-page.scss',
})
export class RulesPage {
  private readonly words = inject(Words);
  private readonly fragment = toSignal(inject(ActivatedRoute).fragment);
  protected readonly t = this.words.t;
  protected readonly looks = severityLooks;
  protected readonly search = signal('');
  protected readonly shown = computed(() =>
    themes
      .map((theme) => ({ ...theme, rules: theme.rules.filter((rule) => says(rule, this.search())) }))
      .filter(({ rules }) => rules.length),
  );
  protected readonly count = computed(() => this.shown().reduce((sum, { rules }) => sum + rules.length, 0));
  protected readonly open = linkedSignal<string | null | undefined, ReadonlySet<string>>({
    source: this.fragment,
    computation: (id, before) => new Set([...(before?.value ?? []), ...(id ? [id] : [])]),
  });
  protected readonly allOpen = computed(() => all.every((id) => this.open().has(id)));
  protected readonly sides = ['wrong', 'right'] as const;
  protected readonly pieces = examplePieces;

  constructor() {
    afterRenderEffect(() => {
      const entry = document.getElementById(this.fragment() ?? '');
      entry?.scrollIntoView();
      entry?.querySelector('summary')?.focus({ preventScroll: true });
    });
  }

  protected readonly said = this.words.said;

  protected rests = (clause: string): string => this.words.listed(clause.split('，'));

  protected toggled({ id }: Rule, open: boolean): void {
    const now = new Set(this.open());
    if (open) now.add(id);
    else now.delete(id);
    if (now.size !== this.open().size) this.open.set(now);
  }

  protected toggleAll(): void {
    this.open.set(new Set(this.allOpen() ? [] : all));
  }
}
