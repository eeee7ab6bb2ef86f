import { Directive, inject, input, output, signal, viewChild } from '@angular/core';
import type { EditionLine, EditionTransition } from '@bafang/shared';
import { firstValueFrom } from 'rxjs';
import { Words } from '../i18n/words';
import { toProblem } from '../session/problem';
import { ProblemWords } from '../session/problem-words';
import { ActDialog } from '../ui/dialog/act-dialog';
import { PublishApi } from './publish-api';

/** What the dialogs on one edition share: send, say what went wrong, close. */
@Directive()
export abstract class EditionAct {
  readonly edition = input.required<EditionLine | null>();
  readonly acted = output();
  private readonly api = inject(PublishApi);
  private readonly problems = inject(ProblemWords);
  private readonly dialog = viewChild.required(ActDialog);
  protected readonly t = inject(Words).t;
  protected readonly busy = signal(false);
  protected readonly problem = signal('');

  open(): void {
    this.problem.set('');
    this.dialog().open();
  }

  protected async send(act: EditionTransition): Promise<void> {
    const edition = this.edition();
    if (!edition) return;
    this.busy.set(true);
    this.problem.set('');
    try {
      await firstValueFrom(this.api.edition(edition, act));
      this.dialog().close();
      this.acted.emit();
    } catch (error) {
      const problem = toProblem(error);
      this.problem.set(this.problems.problemText(problem));
      if ([409, 412].includes(problem.status)) this.acted.emit();
    } finally {
      this.busy.set(false);
    }
  }
}
