import { httpResource } from '@angular/common/http';
import { Component, ElementRef, computed, effect, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { SectionOrigins } from '@bafang/shared';
import { Words } from '../../i18n/words';
import { LoadError } from '../../ui/load-error';
import { SectionNames } from '../../ui/names/section-names';
import { ShareBar } from '../../ui/origins/share-bar';
import { carriedOf, isOver, sharesOfText } from '../../ui/origins/shares';
import { CoverageModel } from '../coverage-model';

type Sentence = SectionOrigins['sentences'][number];

/** A section sentence by sentence, each beside what it was made from. */
@Component({
  selector: 'bf-section-passages',
  host: { tabindex: '-1' },
  imports: [LoadError, RouterLink, ShareBar],
  templateUrl: './section-passages.html',
  styleUrl: './section-passages.scss',
})
export class SectionPassages {
  readonly sectionId = input.required<string>();
  private readonly model = inject(CoverageModel);
  private readonly names = inject(SectionNames);
  protected readonly t = inject(Words).t;
  protected readonly answer = httpResource<SectionOrigins>(() => `/api/sections/${this.sectionId()}/origins`);
  protected readonly view = computed(() => (this.answer.hasValue() ? this.answer.value() : null));
  protected readonly name = computed(() => {
    const section = this.model.sections().get(this.sectionId());
    return section ? { label: section.label, title: this.names.title(section) } : { label: '', title: '' };
  });
  protected readonly shares = computed(() => {
    const view = this.view();
    return view && sharesOfText(view);
  });
  protected readonly sum = computed(() => {
    const [view, shares] = [this.view(), this.shares()];
    if (!view || !shares) return '';
    const n = carriedOf(shares) ?? 0;
    return this.t(isOver(shares, view.limit) ? 'coverage.passages.over' : 'coverage.passages.within', {
      n,
      limit: view.limit,
    });
  });
  protected readonly isOver = computed(() => isOver(this.shares(), this.view()?.limit ?? 100));

  constructor() {
    const host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    // who opened it by a key reads on in it
    effect(() => {
      this.sectionId();
      setTimeout(() => host.focus());
    });
  }

  protected sourceOf({ source }: Sentence): string {
    return source ? this.t(`coverage.source.${source.kind}`, { name: source.name }) : '';
  }
}
