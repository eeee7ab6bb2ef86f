import { Component } from '@angular/core';
import { ActDialog } from '../../ui/dialog/act-dialog';
import { EditionAct } from './edition-act';

@Component({
  selector: 'bf-restore-dialog',
  imports: [ActDialog],
  template: `<bf-act-dialog
    [heading]="t('publish.restoreOf', { number: edition()?.number })"
    [act]="t('acts.edition.restore')"
    [problem]="acting.problem()"
    [busy]="acting.busy()"
    (acted)="send({ action: 'restore' })"
  >
    <p>{{ t('publish.afterRestoring') }}</p>
  </bf-act-dialog>`,
})
export class RestoreDialog extends EditionAct {}
