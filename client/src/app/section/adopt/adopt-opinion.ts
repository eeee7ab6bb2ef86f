import { httpResource } from '@angular/common/http';
import { Component, computed, effect, inject, input, output, signal, untracked, viewChild } from '@angular/core';
import { ActivatedRoute, Router } from '@angular/router';
import { type ContributionView, type DocumentJson, type NodeJson, emptyDocument } from '@bafang/shared';
import { Words } from '../../i18n/words';
import { ProblemWords } from '../../session/problems/problem-words';
import { ActDialog } from '../../ui/dialog/act-dialog';
import { PrintedBlocks } from '../../ui/printed/printed-blocks';
import { type Piece, merged, sideBySide, wordsOn } from '../../writing/conflict/merge';
import { SectionModel } from '../section-model';
import { field } from '../../session/kept/field';

/** What a unit changed in its copy, taken into the text place by place: whoever takes it writes it. */
@Component({
  selector: 'bf-adopt-opinion',
  imports: [ActDialog, PrintedBlocks],
  templateUrl: './adopt-opinion.html',
  styleUrl: './adopt-opinion.scss',
})
export class AdoptOpinion {
  /** The opinion. */
  readonly id = input.required<string>();
  readonly taken = output<number>();
  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);
  private readonly model = inject(SectionModel);
  private readonly problems = inject(ProblemWords);
  private readonly dialog = viewChild.required(ActDialog);
  protected readonly t = inject(Words).t;
  private readonly answer = httpResource<ContributionView>(() => `/api/contributions/${this.id()}`);
  protected readonly opinion = computed(() => (this.answer.hasValue() ? this.answer.value() : null));
  private readonly failed = signal('');
  protected readonly problem = computed(() => {
    const error = this.answer.error();
    return error ? this.problems.of(error) : this.failed();
  });

  protected readonly laid = computed(() => {
    const [mine, theirs] = [this.model.writer()?.text().body, this.opinion()?.body as DocumentJson | null | undefined];
    return sideBySide(mine ?? emptyDocument(), theirs ?? mine ?? emptyDocument());
  });
  /** Where the text is still the one that was asked about, all that was adopted is meant. */
  private readonly meant = computed(() => {
    const { disposition, pinned } = this.opinion() ?? {};
    return disposition === 'adopted' && !pinned?.changes;
  });
  private readonly chosen = field<ReadonlySet<number>>(
    () => new Set(this.meant() ? Array.from({ length: this.laid().total }, (_, id) => id) : []),
  );
  protected readonly refusal = computed(() => {
    if (!this.opinion()) return this.t('section.adopt.wait');
    if (!this.model.writer()?.writes()) return this.t('section.adopt.closed');
    if (!this.laid().total) return this.t('section.adopt.same');
    return this.chosen().size ? '' : this.t('section.adopt.none');
  });

  constructor() {
    effect(() => {
      const dialog = this.dialog();
      if (this.id()) untracked(() => dialog.open());
    });
  }

  protected takes(id: number): boolean {
    return this.chosen().has(id);
  }

  protected turn(id: number): void {
    this.chosen.update((chosen) => {
      const next = new Set(chosen);
      if (!next.delete(id)) next.add(id);
      return next;
    });
  }

  protected words(piece: Piece, side: 'left' | 'right'): string {
    return wordsOn(piece, side);
  }

  protected blocks(nodes: readonly NodeJson[]): readonly NodeJson[] {
    return nodes;
  }

  protected async take(): Promise<void> {
    const [writer, chosen] = [this.model.writer(), this.chosen()];
    if (!writer) return;
    const body = merged(this.laid().stretches, (id) => (chosen.has(id) ? 'right' : 'left'));
    const problem = await writer.replace({ body });
    this.failed.set(problem ? this.problems.problemText(problem) : '');
    if (problem) return;
    this.dialog().close();
    this.taken.emit(chosen.size);
    // a reload shall not offer again what has been taken
    void this.router.navigate([], { relativeTo: this.route, replaceUrl: true });
  }
}
