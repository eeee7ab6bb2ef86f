import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { type DocumentJson, type MatterChange, type SectionView, MOST_OF_MATTER, paragraphsOf } from '@bafang/shared';
import { Words } from '../../i18n/words';
import { whileSame } from '../../session/kept/field';
import { CoverageModel } from '../coverage-model';
import { SectionChoice } from './section-choice';

/** 另选条目: a section, and of its text a paragraph, where it may be read. */
@Component({
  selector: 'bf-place-picker',
  imports: [MatButton, SectionChoice],
  templateUrl: './place-picker.html',
  styleUrl: './place-picker.scss',
})
export class PlacePicker {
  readonly matter = input.required<string>();
  readonly picked = output<MatterChange['places'][number]>();
  protected readonly model = inject(CoverageModel);
  protected readonly t = inject(Words).t;
  protected readonly section = whileSame<string, string>(this.matter, () => '');
  /** null: the whole of it. */
  protected readonly paragraph = whileSame<string, number | null>(this.section, () => null);
  private readonly answer = httpResource<SectionView>(() => this.section() && `/api/sections/${this.section()}`);
  protected readonly paragraphs = computed(() => {
    const body = this.answer.hasValue() ? (this.answer.value().body as DocumentJson | null) : null;
    return (body ? paragraphsOf(body) : []).map((text, at) => ({ text, at })).filter(({ text }) => text.trim());
  });

  protected pick(): void {
    const at = this.paragraph();
    const words =
      at === null
        ? null
        : (this.paragraphs()
            .find((one) => one.at === at)
            ?.text.slice(0, MOST_OF_MATTER.words) ?? null);
    if (this.section()) this.picked.emit({ sectionId: this.section(), words });
  }
}
