import { HttpClient } from '@angular/common/http';
import { Component, computed, inject, output, signal, viewChild } from '@angular/core';
import { type FigureLine, type FiguresView, MOST_OF_FIGURE, type NewFigure } from '@bafang/shared';
import { Words } from '../../i18n/words';
import { draft, part } from '../../session/kept/drafts';
import { whileSame } from '../../session/kept/field';
import { acting } from '../../session/problems/acting';
import { atVersion } from '../../session/requests/version';
import { ActDialog } from '../../ui/dialog/act-dialog';
import { Written } from '../../ui/written/written';
import { asksReason, FiguresModel } from '../figures-model';

interface Said extends Omit<NewFigure, 'formula'> {
  readonly reason: string;
  readonly formula: string;
  readonly retired: boolean;
}

/** What a figure is: a new one, or one that is changed. */
@Component({
  selector: 'bf-figure-form',
  imports: [ActDialog, Written],
  templateUrl: './figure-form.html',
  styleUrl: './figure-form.scss',
})
export class FigureForm {
  readonly done = output<string | null>();
  private readonly http = inject(HttpClient);
  private readonly model = inject(FiguresModel);
  protected readonly t = inject(Words).t;
  private readonly dialog = viewChild.required(ActDialog);
  private readonly id = signal<string | null>(null);
  protected readonly figure = computed(() => this.model.line(this.id() ?? '') ?? null);
  protected readonly units = computed(() => {
    const [own, { unit } = { unit: null }] = [this.model.view()?.units ?? [], this.figure() ?? undefined];
    return unit && !own.some(({ id }) => id === unit.id) ? [unit, ...own] : own;
  });
  protected readonly said = draft(
    () => `figures.form.${this.model.reportId()}.${this.id() ?? 'new'}`,
    () => this.blank(this.figure()),
  );
  protected readonly name = part(this.said, 'name');
  protected readonly definition = part(this.said, 'definition');
  protected readonly measure = part(this.said, 'measure');
  protected readonly period = part(this.said, 'period');
  protected readonly formula = part(this.said, 'formula');
  protected readonly reason = part(this.said, 'reason');
  protected readonly acting = acting({ about: () => this.id(), stale: () => this.model.reload() });
  protected readonly most = MOST_OF_FIGURE;
  protected readonly decimals = Array.from({ length: MOST_OF_FIGURE.decimals + 1 }, (_, n) => n);
  /** The server knows of more texts than this reader sees. */
  private readonly reasonAsked = whileSame(this.id, () => false);
  /** Texts show other words by it. */
  protected readonly needsReason = computed(() => {
    const [figure, said] = [this.figure(), this.said()];
    if (!figure) return false;
    const isOther =
      said.measure !== figure.measure ||
      said.decimals !== figure.decimals ||
      said.formula.trim() !== (figure.formula ?? '');
    return this.reasonAsked() || (isOther && figure.cited.length + figure.citedUnseen.sections > 0);
  });
  protected readonly refusal = computed(() => {
    if (!this.said().name.trim()) return this.t('register.form.noName');
    return this.needsReason() && !this.said().reason.trim() ? this.t('register.refusal.reason') : '';
  });

  open(figure: string | null): void {
    this.id.set(figure);
    this.dialog().open();
  }

  protected set(change: Partial<Said>): void {
    this.said.update((now) => ({ ...now, ...change }));
  }

  protected async save(): Promise<void> {
    const [figure, said, arrived] = [this.figure(), this.said(), this.said.sending()];
    const known = new Set(this.model.view()!.figures.map(({ id }) => id));
    const done = await this.acting.run(() => this.send(figure, said));
    if (!done) return;
    arrived();
    this.dialog().close();
    this.done.emit(figure?.id ?? this.model.view()!.figures.find(({ id }) => !known.has(id))?.id ?? null);
  }

  private async send(figure: FigureLine | null, { formula, retired, reason, ...said }: Said): Promise<void> {
    const what = { ...said, name: said.name.trim() };
    const written = formula.trim() || null;
    // one that was not touched is not read anew: figures may have got other names meanwhile
    const change = {
      ...what,
      retired,
      reason: reason.trim(),
      ...(written !== figure?.formula && { formula: written }),
    };
    try {
      await this.model.become((address) =>
        figure
          ? this.http.patch<FiguresView>(`${address}/${figure.id}`, change, atVersion(figure.version))
          : this.http.post<FiguresView>(address, { ...what, formula: written }),
      );
    } catch (error) {
      if (asksReason(error)) this.reasonAsked.set(true);
      throw error;
    }
  }

  private blank(figure: FigureLine | null): Said {
    const { name = '', definition = '', measure = '', decimals = 0, period = '', retired = false } = figure ?? {};
    const unitId = figure?.unit.id ?? this.model.view()?.units[0]?.id ?? '';
    return { name, definition, measure, decimals, period, retired, unitId, formula: figure?.formula ?? '', reason: '' };
  }
}
