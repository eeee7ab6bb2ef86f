import { HttpClient, httpResource } from '@angular/common/http';
import { Component, computed, inject, input, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import { RouterLink } from '@angular/router';
import { type PastedRows, type Refusal, decodeText, plainCharacters } from '@bafang/shared';
import { Words } from '../../i18n/words';
import { acting } from '../../session/acting';
import { draft } from '../../session/drafts';
import { isEnter } from '../../ui/keys/key-names';
import { Written } from '../../ui/written/written';
import { AdminWords } from '../admin-words';
import { lastKnown, settled } from '../table/asking';
import { keptRows } from './kept-rows';

interface Row {
  readonly line: number;
  readonly problems: readonly Refusal[];
}
interface Pasted {
  readonly rows: readonly Row[];
  readonly good: number;
  readonly added: number;
}

const MOST_BYTES = 500_000;

/** Rows of a sheet: pasted or uploaded, judged while they stand, the good ones added, the bad ones kept. */
@Component({
  selector: 'bf-paste-box',
  imports: [MatButton, MatIcon, RouterLink, Written],
  templateUrl: './paste-box.html',
  styleUrls: ['../table/panels.scss', './paste-box.scss'],
})
export class PasteBox {
  /** Words are `<words>.batchTitle`, `.batchHint`, `.batchSample`, `.batchNote`, `.addMany`, `.added`. */
  readonly words = input.required<string>();
  readonly url = input.required<string>();
  /** The cells of a row that stand beside its verdict. */
  readonly cells = input.required<readonly string[]>();
  readonly added = output();

  private readonly http = inject(HttpClient);
  protected readonly t = inject(Words).t;
  protected readonly isEnter = isEnter;
  protected readonly say = inject(AdminWords);
  protected readonly text = draft(
    () => `rows.${this.url()}`,
    () => '',
  );
  private readonly asked = settled(this.text, '', 400);
  protected readonly acting = acting({ words: this.say.problem });
  protected readonly said = signal('');

  private readonly check = httpResource<Pasted>(() =>
    this.asked().trim()
      ? { url: this.url(), method: 'POST', body: { text: this.asked(), apply: false } satisfies PastedRows }
      : undefined,
  );
  private readonly latest = lastKnown(this.check);
  protected readonly judged = computed(() => (this.text().trim() ? this.latest() : undefined));
  protected readonly wrong = computed(() =>
    this.check.error() ? this.say.problem(this.check.error()) : this.acting.problem(),
  );
  protected readonly ready = computed(
    () => this.asked() === this.text() && !this.check.isLoading() && !this.check.error(),
  );
  protected readonly good = computed(() => this.judged()?.good ?? 0);

  protected cell(row: Row, name: string): string {
    return (row as unknown as Record<string, string>)[name] ?? '';
  }

  protected type(text: string): void {
    this.text.set(text);
    this.typed();
  }

  protected typed(): void {
    this.said.set('');
    this.acting.problem.set('');
  }

  protected async upload(field: HTMLInputElement): Promise<void> {
    const file = field.files?.[0];
    if (!file) return;
    if (file.size > MOST_BYTES) this.acting.problem.set(this.t('admin.paste.fileTooBig'));
    else this.take(decodeText(new Uint8Array(await file.arrayBuffer()))?.text);
    field.value = '';
  }

  /** Rows that wait to be mended stay above those of the file. */
  private take(text: string | undefined): void {
    if (text === undefined) return this.acting.problem.set(this.t('admin.paste.noText'));
    this.type([this.text().trimEnd(), plainCharacters(text, 'lines').text].filter(Boolean).join('\n'));
  }

  protected async apply(): Promise<void> {
    if (!this.ready() || !this.good()) return;
    const text = this.text();
    await this.acting.run(
      () => this.http.post<Pasted>(this.url(), { text, apply: true } satisfies PastedRows),
      (answer) => {
        this.type(keptRows(text, answer.rows));
        this.said.set(this.t(`${this.words()}.added`, { n: answer.added }));
        this.added.emit();
      },
    );
  }
}
