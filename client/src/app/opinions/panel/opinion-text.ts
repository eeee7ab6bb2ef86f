import { Component, computed, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { type ContributionView, type DocumentJson, type OpinionLine, emptyDocument, redline } from '@bafang/shared';
import { askAgain } from '../../asking/again';
import { Words } from '../../i18n/words';
import { NotFetched } from '../../ui/not-fetched';
import { placed } from '../../ui/printed/places';
import { RedlineText } from '../../ui/printed/redline-text';
import { PassageWords } from '../passage-words';

/** Why, and what of the text would be another; whether the text has changed since it was asked about. */
@Component({
  selector: 'bf-opinion-text',
  imports: [NotFetched, RedlineText, RouterLink],
  template: `
    @if (line().note && objects()) {
      <blockquote>{{ line().note }}</blockquote>
    }
    @if (objects() && line().passages.length) {
      <h3>{{ t('opinions.suggested') }}</h3>
      @if (changed(); as changed) {
        @defer (on immediate) {
          <div class="redline" tabindex="0" role="group" [attr.aria-label]="t('opinions.suggested')">
            <bf-redline-text [blocks]="changed" [total]="changed.length" [current]="-1" />
          </div>
        } @error {
          <bf-not-fetched />
        }
      } @else {
        <ul>
          @for (passage of line().passages; track $index) {
            <li>{{ words.of(passage) }}</li>
          }
        </ul>
      }
    }
    @if (whole()?.pinned?.changes; as n) {
      <p class="changed">
        <span>{{ t('opinions.changed', { n }) }}</span>
        @if (section(); as id) {
          <a [routerLink]="['/sections', id]">{{ t('opinions.compare') }}</a>
          <button type="button" (click)="again(id)">{{ t('opinions.again') }}</button>
        }
      </p>
    }
  `,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      gap: 12px;
    }
    blockquote {
      margin: 0;
      padding-inline-start: 12px;
      border-inline-start: 3px solid var(--bf-amber);
      overflow-wrap: anywhere;
      white-space: pre-line;
    }
    h3 {
      margin-block-end: -8px;
      color: var(--mat-sys-on-surface-variant);
      font: var(--bf-meta);
    }
    .redline {
      max-block-size: 40dvh;
      padding: 8px 12px 8px 24px;
      border: var(--bf-rule);
      border-radius: 8px;
      background: var(--mat-sys-surface-container-lowest);
      font: 400 15px / 26px var(--bf-serif);
      overflow: auto;
    }
    ul {
      padding-inline-start: 1.2em;
      list-style: disc;
    }
    .changed {
      display: flex;
      flex-wrap: wrap;
      gap: 2px 12px;
      padding: 8px 12px;
      border-radius: 8px;
      background: var(--bf-amber-container);
      color: var(--bf-amber);
      font: var(--bf-meta);
    }
    button {
      padding: 0;
      border: 0;
      background: none;
      color: var(--mat-sys-primary);
      font: inherit;
      cursor: pointer;
    }
  `,
})
export class OpinionText {
  readonly line = input.required<OpinionLine>();
  /** As the bureau reads it; null for who reads the table alone. */
  readonly whole = input<ContributionView | null>(null);
  private readonly router = inject(Router);
  private readonly asking = askAgain();
  protected readonly words = inject(PassageWords);
  protected readonly t = inject(Words).t;
  protected readonly objects = computed(() => this.line().verdict !== 'agree');
  protected readonly section = computed(() => {
    const { about } = this.line();
    return about?.type === 'section' ? about.id : null;
  });
  /** The paragraphs that would be others. */
  protected readonly changed = computed(() => {
    const { pinned, body } = this.whole() ?? {};
    if (!pinned) return null;
    const [before, after] = [pinned.body, body].map((text) => (text as DocumentJson | null) ?? emptyDocument());
    return placed(redline(before!, after!)).blocks.filter(({ change }) => change !== 'same');
  });

  protected again(sectionId: string): void {
    this.asking(sectionId, { question: this.whole()?.request.question ?? '', unitId: this.line().unit.id });
    void this.router.navigate(['/sections', sectionId], { queryParams: { ask: 'opinion' } });
  }
}
