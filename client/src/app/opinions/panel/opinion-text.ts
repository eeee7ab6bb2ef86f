import { Component, computed, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { type ContributionView, type DocumentJson, type OpinionLine, emptyDocument, redline } from '@bafang/shared';
import { askAgain } from '../../asking/again';
import { Words } from '../../i18n/words';
import { wholeName } from '../../ui/names/whole-name';
import { NotFetched } from '../../ui/not-fetched';
import { placed } from '../../ui/printed/places';
import { RedlineText } from '../../ui/printed/redline-text';
import { PassageWords } from '../passage-words';
import { AskedDraft, type AskedPart } from './asked-draft';

/** Why, and what of the text would be another; whether the text has changed since it was asked about. */
@Component({
  selector: 'bf-opinion-text',
  imports: [AskedDraft, NotFetched, RedlineText, RouterLink],
  template: `
    @if (line().note && objects()) {
      <blockquote lang="zh-CN">{{ line().note }}</blockquote>
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
    @if (changes(); as n) {
      <div class="changed">
        <span>{{ t(whole()?.draft ? 'opinions.changedSections' : 'opinions.changed', { n }) }}</span>
        @if (section(); as id) {
          <a [routerLink]="['/sections', id]">{{ t('opinions.compare') }}</a>
        }
        <button type="button" (click)="again()">{{ t('opinions.again') }}</button>
        @if (changedParts().length) {
          <ul>
            @for (part of changedParts(); track part.sectionId) {
              <li>
                <a [routerLink]="['/sections', part.sectionId]">{{ nameOf(part) }}</a><span>{{
                  t('opinions.changedHere', { n: part.changes })
                }}</span>
              </li>
            }
          </ul>
        }
      </div>
    }
    @if (whole()?.draft; as draft) {
      <bf-asked-draft [parts]="draft.parts" />
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
    h3 + ul {
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
    .changed ul {
      flex-basis: 100%;
    }
    .changed li {
      display: flex;
      justify-content: space-between;
      gap: 12px;
    }
    .changed li a {
      min-inline-size: 0;
      overflow-wrap: anywhere;
    }
    .changed li span {
      flex: none;
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
  /** In how many places the section is another by now, or how many sections of an area or the whole are. */
  protected readonly changes = computed(() => (this.whole()?.pinned ?? this.whole()?.draft)?.changes ?? 0);
  protected readonly changedParts = computed(
    () => this.whole()?.draft?.parts.filter(({ changes }) => changes > 0) ?? [],
  );
  /** The paragraphs that would be others. */
  protected readonly changed = computed(() => {
    const { pinned, body } = this.whole() ?? {};
    if (!pinned) return null;
    const [before, after] = [pinned.body, body].map((text) => (text as DocumentJson | null) ?? emptyDocument());
    return placed(redline(before!, after!)).blocks.filter(({ change }) => change !== 'same');
  });

  /** The same of the same unit, on what stands there now; it is asked where such a question is asked otherwise. */
  protected again(): void {
    const { about, unit } = this.line();
    const { question = '', reportId = '' } = this.whole()?.request ?? {};
    const section = this.section();
    this.asking(section ?? reportId, {
      question,
      unitId: unit.id,
      areaId: about?.type === 'area' ? about.id : null,
    });
    const page = section ? ['/sections', section] : ['/reports', reportId];
    void this.router.navigate(page, { queryParams: { ask: 'opinion' } });
  }

  protected nameOf({ label, heading }: AskedPart): string {
    return wholeName({ label, title: heading });
  }
}
