import { HttpClient, httpResource } from '@angular/common/http';
import { Component, booleanAttribute, computed, inject, input, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import { RouterLink } from '@angular/router';
import { type PastedAccountRows, type PastedRows, type Refusal, decodeText, plainCharacters } from '@bafang/shared';
import { Words } from '../../i18n/words';
import { acting } from '../../session/problems/acting';
import { draft } from '../../session/kept/drafts';
import { isEnter } from '../../ui/keys/key-names';
import { OtherUnit } from '../../ui/units/other-unit';
import { UnitPicker } from '../../ui/units/unit-picker';
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
const LONGEST_NAME = 100;

/** Rows of a sheet: pasted or uploaded, judged while they stand, the good ones added, the bad ones kept. */
@Component({
  selector: 'bf-paste-box',
  imports: [MatButton, MatIcon, OtherUnit, RouterLink, UnitPicker, Written],
  templateUrl: './paste-box.html',
  styleUrls: ['../table/panels.scss', './paste-box.scss'],
})
export class PasteBox {
  /** Words are `<words>.batchTitle`, `.batchHint`, `.batchSample`, `.batchNote`, `.addMany`, `.added`. */
  readonly words = input.required<string>();
  readonly url = input.required<string>();
  /** The cells of a row that stand beside its verdict. */
  readonly cells = input.required<readonly string[]>();
  /** Whether the rows name units that are there already: of a name that none has is asked which is meant. */
  readonly namesUnits = input(false, { transform: booleanAttribute });
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

  /** Which unit a name stands for, by that name. */
  protected readonly asUnits = signal<Readonly<Record<string, string>>>({});
  private readonly check = httpResource<Pasted>(() =>
    this.asked().trim() ? { url: this.url(), method: 'POST', body: this.body(this.asked(), false) } : undefined,
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

  protected readAs(name: string, unitId: string): void {
    this.asUnits.update((before) => ({ ...before, [name]: unitId }));
  }

  /** The name of a unit in a row, where it may be said which is meant. */
  protected unitNamed(row: Row): string | undefined {
    const name = this.namesUnits() ? this.cell(row, 'unit') : '';
    const open = row.problems.some(({ code }) => code === 'unit_unknown') || name in this.asUnits();
    return open && name.length <= LONGEST_NAME ? name || undefined : undefined;
  }

  private body(text: string, apply: boolean): PastedRows | PastedAccountRows {
    const asUnits = Object.entries(this.asUnits()).map(([name, unitId]) => ({ name, unitId }));
    return { text, apply, ...(asUnits.length ? { asUnits } : {}) };
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
      () => this.http.post<Pasted>(this.url(), this.body(text, true)),
      (answer) => {
        this.type(keptRows(text, answer.rows));
        this.said.set(this.t(`${this.words()}.added`, { n: answer.added }));
        this.added.emit();
      },
    );
  }
}
