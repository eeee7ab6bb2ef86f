import {
  Component,
  DestroyRef,
  ElementRef,
  afterNextRender,
  computed,
  effect,
  inject,
  input,
  output,
  viewChild,
} from '@angular/core';
import { MatButton } from '@angular/material/button';
import { changeProblem, isShipped, MOST_OF_ENTRY, type Severity, severities, type Term } from '@bafang/shared';
import { Words } from '../../i18n/words';
import { draft, part } from '../../session/kept/drafts';
import { acting } from '../../session/problems/acting';
import { ProblemWords } from '../../session/problems/problem-words';
import { DateField } from '../../ui/date-field/date-field';
import { ActDialog } from '../../ui/dialog/act-dialog';
import { isComposed, isEnter } from '../../ui/keys/key-names';
import { Keys } from '../../ui/keys/keys';
import { Written } from '../../ui/written/written';
import { DraftTexts } from '../draft-texts';
import { GlossaryModel } from '../glossary-model';
import { entryDraft, isChanged, isOvertaken, termOf } from './entry-draft';
import { EntryWords } from './entry-words';
import { VariantChips } from './variant-chips';

/** An entry in its row: what is typed is kept until it is saved, and shows its hits before. */
@Component({
  selector: 'bf-entry-form',
  imports: [ActDialog, DateField, MatButton, VariantChips, Written],
  host: { '(document:keydown.escape)': 'escape($event)' },
  templateUrl: './entry-form.html',
  styleUrl: './entry-form.scss',
})
export class EntryForm {
  /** Of the row; '' is a new one. */
  readonly was = input.required<string>();
  /** As it is saved; null where it is new, or gone meanwhile. */
  readonly entry = input.required<Term | null>();
  readonly closed = output<string>();
  protected readonly model = inject(GlossaryModel);
  private readonly texts = inject(DraftTexts);
  private readonly problems = inject(ProblemWords);
  protected readonly words = inject(EntryWords);
  protected readonly t = inject(Words).t;
  private readonly asking = viewChild.required(ActDialog);
  protected readonly levels = severities;
  protected readonly most = MOST_OF_ENTRY;
  protected readonly form = draft(
    () => `glossary.${this.model.reportId()}.${this.model.list()}.${this.was()}`,
    () => entryDraft(this.entry(), this.model.list()),
  );
  protected readonly term = part(this.form, 'term');
  protected readonly variants = part(this.form, 'variants');
  protected readonly typing = part(this.form, 'typing');
  protected readonly note = part(this.form, 'note');
  protected readonly acting = acting({ about: () => this.was(), stale: () => this.model.reload() });

  protected readonly isTerms = computed(() => this.model.list() === 'terms');
  protected readonly shipped = computed(() => !!this.entry() && isShipped(this.model.list(), this.was()));
  protected readonly changed = computed(() => isChanged(this.form(), this.entry()));
  protected readonly overtaken = computed(() => isOvertaken(this.form(), this.entry()) && this.changed());
  private readonly change = computed(() => ({
    list: this.model.list(),
    was: this.entry() ? this.was() : null,
    term: termOf(this.form()),
  }));
  protected readonly refusal = computed(() => {
    const { from, until } = this.form();
    if (from === null || until === null) return this.t('time.picker.noDate');
    const problem = changeProblem(this.model.glossary()!, this.change());
    if (problem) return this.problems.refusalText(problem);
    return this.changed() ? '' : this.t('glossary.form.unchanged');
  });
  /** What the next version would tell, beside what this one does. */
  protected readonly sum = computed(() => {
    const version = this.model.glossary()!.version + 1;
    const tried = this.model.tried();
    if (!this.changed() || !tried?.term || !this.texts.known()) return '';
    const now = this.texts.count(this.model.list(), this.was());
    return this.t('glossary.form.becomes', { version, now, then: this.words.hitsOf(tried) });
  });

  constructor() {
    // what a field lacks is not searched for
    effect(() => this.model.tried.set(this.form().from === null || this.form().until === null ? null : this.change()));
    inject(Keys).list('glossary', inject(DestroyRef));
    const place = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    afterNextRender(() => {
      place.querySelector<HTMLElement>('input:not([readonly])')?.focus({ preventScroll: true });
      place.scrollIntoView({ block: 'nearest' });
    });
  }

  protected set(name: 'from' | 'until', day: string | null): void {
    this.form.update((now) => ({ ...now, [name]: day }));
  }

  protected level(severity: string): void {
    this.form.update((now) => ({ ...now, severity: severity as Severity }));
  }

  protected press(event: KeyboardEvent): void {
    if (!isEnter(event, 'Ctrl+Enter')) return;
    event.preventDefault();
    void this.save();
  }

  protected async save(event?: Event): Promise<void> {
    event?.preventDefault();
    if (this.refusal()) return;
    await this.write(this.change().term);
  }

  /** 停用 and 启用 leave what is typed as it is: they are about what is saved. */
  protected async turn(off: boolean): Promise<void> {
    const entry = this.entry();
    if (entry) await this.write({ ...entry, ...(off ? { off: true as const } : { off: undefined }) });
  }

  protected async remove(): Promise<void> {
    await this.write(null);
  }

  protected leave(): void {
    if (this.changed()) this.asking().open();
    else this.closed.emit(this.was());
  }

  protected discard(): void {
    this.asking().close();
    this.form.set(entryDraft(this.entry(), this.model.list()));
    this.closed.emit(this.was());
  }

  /** The entry as somebody else has saved it. */
  protected takeTheirs(): void {
    this.form.set(entryDraft(this.entry(), this.model.list()));
  }

  protected escape(event: Event): void {
    if (event.defaultPrevented || isComposed(event as KeyboardEvent) || document.querySelector('dialog[open]')) return;
    event.preventDefault();
    this.leave();
  }

  private async write(term: Term | null): Promise<void> {
    const { list, was } = this.change();
    const arrived = this.form.sending();
    const done = await this.acting.run(
      () => this.model.change({ list, was, term }),
      () => arrived(),
    );
    if (done) this.closed.emit(term?.term ?? '');
  }
}
