import { Component, computed, inject, input, output, viewChild } from '@angular/core';
import { type DocumentJson, paragraphsOf } from '@bafang/shared';
import type { Editor } from '@tiptap/core';
import { Words } from '../../i18n/words';
import { acting } from '../../session/problems/acting';
import { pressed } from '../../ui/keys/pressed';
import { type Counted, Findings } from '../../writing/proofreading/findings';
import type { AskedSetAside } from '../../writing/proofreading/set-aside-form';
import { SectionModel } from '../section-model';

/** What proof-reading finds in the section that is open, and what its unit leaves as it is. */
@Component({
  selector: 'bf-section-findings',
  imports: [Findings],
  template: `@if (body(); as body) {
    <bf-findings
      [about]="view()!.id"
      [reportId]="view()!.reportId"
      [body]="body"
      [heading]="heading()"
      [editor]="editor()"
      [year]="view()!.year"
      [lastYear]="lastYear()"
      [setAsides]="view()!.setAsides"
      [setsAside]="view()!.setsAside"
      [busy]="acting.busy()"
      [problem]="acting.problem()"
      (counted)="count($event)"
      (reached)="reached.emit()"
      (setAsideAsked)="setAside($event)"
      (takenBack)="takeBack($event)"
    />
  }`,
})
export class SectionFindings {
  readonly editor = input<Editor | null>(null);
  readonly counted = output<number>();
  readonly reached = output();
  readonly said = output<string>();
  private readonly model = inject(SectionModel);
  private readonly t = inject(Words).t;
  private readonly findings = viewChild(Findings);
  protected readonly view = this.model.view;
  protected readonly acting = acting({ about: this.model.id, stale: () => this.model.reload() });
  /** Of a text that the reader sees. */
  protected readonly body = computed(() =>
    this.view()?.reads === 'none' ? undefined : this.model.writer()?.text().body,
  );

  protected readonly lastYear = computed(() => {
    const body = this.view()?.lastYear?.body;
    return body ? paragraphsOf(body as DocumentJson) : undefined;
  });
  protected readonly heading = computed(() => this.model.writer()?.text().heading ?? null);

  goToError(): void {
    this.findings()?.goToError();
  }

  /** Who reads on is to see what the unit left as it is, too. */
  protected count({ told, errors, setAside }: Counted): void {
    this.counted.emit(this.view()?.writes ? told : told + setAside);
    this.model.errors.set(errors);
  }

  protected async setAside({ place, reason, forget }: AskedSetAside): Promise<void> {
    const stays = pressed();
    await this.acting.run(
      () => this.model.setAside(place, reason),
      (outcome) => {
        if (outcome === 'unsaved') return this.acting.problem.set(this.t('section.notSavedFirst'));
        forget();
        if (stays()) this.findings()?.focus();
        this.said.emit(this.t('proofreading.setAside.done'));
      },
    );
  }

  protected async takeBack(id: string): Promise<void> {
    const stays = pressed();
    if (!(await this.acting.run(() => this.model.takeBack(id)))) return;
    if (stays()) this.findings()?.focus();
    this.said.emit(this.t('proofreading.setAside.takenBack'));
  }
}
