import { Component, computed, signal } from '@angular/core';
import { type WithdrawalKind, withdrawalKinds } from '@bafang/shared';
import { draft } from '../../session/kept/drafts';
import { ActDialog } from '../../ui/dialog/act-dialog';
import { Written } from '../../ui/written/written';
import { EditionAct } from './edition-act';

/** 撤回: why (差错, 涉密, 合并) and what the public is told. */
@Component({
  selector: 'bf-withdraw-dialog',
  imports: [ActDialog, Written],
  templateUrl: './withdraw-dialog.html',
  styleUrl: '../public-note.scss',
})
export class WithdrawDialog extends EditionAct {
  /** What is withdrawn already may turn out to be a secret besides. */
  protected readonly kinds = computed(() =>
    this.edition()?.state === 'withdrawn' ? (['secrecy'] as const) : withdrawalKinds,
  );
  protected readonly kind = signal<WithdrawalKind | ''>('');
  protected readonly publicNote = draft(
    () => `withdraw.${this.edition()?.id}`,
    () => '',
  );
  protected readonly refusal = computed(() => {
    if (!this.kind()) return this.t('refusals.kind_missing');
    return this.publicNote().trim() ? '' : this.t('refusals.public_note_missing');
  });

  protected async withdraw(): Promise<void> {
    const forget = this.publicNote.sending();
    const act = { action: 'withdraw' as const, kind: this.kind() || undefined, publicNote: this.publicNote().trim() };
    if (await this.send(act)) forget();
  }
}
