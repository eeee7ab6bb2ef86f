import { httpResource } from '@angular/common/http';
import { Injectable, computed, effect, inject, signal, untracked } from '@angular/core';
import type { AnswerView, DocumentJson, NodeJson, SectionText, SectionView } from '@bafang/shared';
import { Words } from '../../i18n/words';
import { SectionTexts, attended, storedOf } from '../../writing/saving/open-texts';
import type { TextWriter } from '../../writing/saving/text-writer';
import { AnswersModel } from '../answers-model';
import { formOf, paragraphsIn } from './taken-form';

/** Words of one answer that were chosen to be taken over. */
interface Chosen {
  readonly answerId: string;
  readonly blocks: readonly NodeJson[];
}
/** The text being written, once its editor is there. */
export interface Desk {
  take(blocks: readonly NodeJson[]): void;
}

/** What a lead unit asked for goes into its section: the text beside the answers, and what is taken over into it. Provided by the page. */
@Injectable()
export class OwnText {
  private readonly answers = inject(AnswersModel);
  private readonly texts = inject(SectionTexts);
  private readonly t = inject(Words).t;

  /** A lead unit asks about its own section alone. */
  private readonly id = computed(() => {
    const view = this.answers.view();
    return view?.asker === 'unit' ? view.about?.id : undefined;
  });
  private readonly section = httpResource<SectionView>(() => this.id() && `/api/sections/${this.id()}`);
  readonly view = computed((): SectionView | null =>
    this.section.hasValue() && this.section.value().id === this.id() ? this.section.value() : null,
  );
  readonly writer = signal<TextWriter<SectionText> | null>(null);
  private openId = '';
  private readonly leave = attended(this.writer, () => this.section.reload());

  /** For who writes it, now or at another time. */
  readonly stands = computed(() => {
    const view = this.view();
    return !!view && this.writer() !== null && (view.writes || view.involvement === 'lead');
  });
  readonly desk = signal<Desk | null>(null);
  readonly chosen = signal<Chosen | null>(null);
  /** Why nothing can be taken into it now. */
  readonly refusal = computed(() => {
    const view = this.view();
    if (!view?.writes) return this.t('answers.own.closed', { state: this.t(`states.section.${view?.state ?? ''}`) });
    if (this.writer()?.conflict()) return this.t('answers.own.conflict');
    return this.desk() ? '' : this.t('answers.own.wait');
  });

  constructor() {
    effect(() => {
      const view = this.view();
      if (view) untracked(() => this.open(view));
    });
  }

  /** `said`: the words of each of its paragraphs. */
  choose(answerId: string, said: readonly string[]): void {
    const body = this.answers.answer(answerId)?.body;
    const blocks = body ? formOf(body as DocumentJson, said) : [];
    this.chosen.set(blocks.length ? { answerId, blocks } : null);
  }

  /** What was chosen of an answer, or all of it, in the form that it has there. */
  blocksOf({ id, body }: AnswerView): readonly NodeJson[] {
    const chosen = this.chosen();
    if (chosen?.answerId === id) return chosen.blocks;
    return body ? formOf(body as DocumentJson, paragraphsIn(body as DocumentJson)) : [];
  }

  /** Whether the database has the text with these blocks in it. */
  async take(blocks: readonly NodeJson[]): Promise<boolean> {
    const [writer, desk] = [this.writer(), this.desk()];
    if (!writer || !desk || !(await writer.flush())) return false;
    desk.take(blocks);
    return writer.flush();
  }

  private open(view: SectionView): void {
    const open = this.writer();
    if (open && this.openId === view.id) return open.refresh(storedOf(view));
    this.leave();
    this.openId = view.id;
    this.writer.set(this.texts.writer(view));
  }
}
