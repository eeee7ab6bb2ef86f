import { Directive, inject, input, output, viewChild } from '@angular/core';
import type { EditionLine, EditionTransition } from '@bafang/shared';
import { Words } from '../../i18n/words';
import { acting } from '../../session/problems/acting';
import { Transitions } from '../../session/requests/transitions';
import { ActDialog } from '../../ui/dialog/act-dialog';

/** What the dialogs on one edition share: send, say what went wrong, close. */
@Directive()
export abstract class EditionAct {
  readonly edition = input.required<EditionLine | null>();
  readonly acted = output();
  private readonly transitions = inject(Transitions);
  private readonly dialog = viewChild.required(ActDialog);
  protected readonly t = inject(Words).t;
  protected readonly acting = acting({ stale: () => this.acted.emit() });

  open(): void {
    this.acting.problem.set('');
    this.dialog().open();
  }

  protected async send(act: EditionTransition): Promise<boolean> {
    const edition = this.edition();
    if (!edition) return false;
    return this.acting.run(
      () => this.transitions.edition(edition, act),
      () => {
        this.dialog().close();
        this.acted.emit();
      },
    );
  }
}
