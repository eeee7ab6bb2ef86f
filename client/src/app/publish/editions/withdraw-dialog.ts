import { Component, computed, signal } from '@angular/core';
import { type WithdrawalKind, withdrawalKinds } from '@bafang/shared';
import { ActDialog } from '../../ui/dialog/act-dialog';
import { EditionAct } from './edition-act';

/** 撤回: why (差错, 涉密, 合并) and what the public is told. */
@Component({
  selector: 'bf-withdraw-dialog',
  imports: [ActDialog],
  templateUrl: './withdraw-dialog.html',
  styleUrl: '../public-note.scss',
})
export class WithdrawDialog extends EditionAct {
  protected readonly kinds = withdrawalKinds;
  protected readonly kind = signal<WithdrawalKind | ''>('');
  protected readonly publicNote = signal('');
  protected readonly refusal = computed(() => {
    if (!this.kind()) return this.t('refusals.kind_missing');
    return this.publicNote().trim() ? '' : this.t('refusals.public_note_missing');
  });

  protected withdraw(): Promise<void> {
    return this.send({ action: 'withdraw', kind: this.kind() || undefined, publicNote: this.publicNote().trim() });
  }
}
