import { HttpEventType, httpResource } from '@angular/common/http';
import { Component, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import { Router, RouterLink } from '@angular/router';
import type { UnfinishedImport } from '@bafang/shared';
import { Words } from '../i18n/words';
import { toProblem } from '../session/problems/problem';
import { ProblemWords } from '../session/problems/problem-words';
import { LoadError } from '../ui/load-error';
import { MomentWords } from '../ui/time/date-pipes';
import { ImportApi } from './import-api';
import { ImportSteps } from './import-steps';

/** 导入, first step: a file by hand or by drop. */
@Component({
  imports: [ImportSteps, LoadError, MatButton, MatIcon, MomentWords, RouterLink],
  templateUrl: './import-page.html',
  styleUrl: './import-page.scss',
})
export class ImportPage {
  private readonly api = inject(ImportApi);
  private readonly router = inject(Router);
  private readonly words = inject(Words);
  private readonly problems = inject(ProblemWords);
  protected readonly t = this.words.t;
  /** What the unit began and has not finished. */
  protected readonly begun = httpResource<UnfinishedImport[]>(() => '/api/imports');
  protected readonly over = signal(false);
  protected readonly file = signal<File | null>(null);
  /** Percent sent; null while nothing is on its way. */
  protected readonly sent = signal<number | null>(null);
  protected readonly problem = signal('');

  protected drop(event: DragEvent): void {
    event.preventDefault();
    this.over.set(false);
    this.take(event.dataTransfer?.files.item(0));
  }

  protected hover(event: DragEvent): void {
    event.preventDefault();
    this.over.set(true);
  }

  protected take(file: File | null | undefined): void {
    if (!file || this.sent() !== null) return;
    this.file.set(file);
    this.problem.set('');
    this.sent.set(0);
    this.api.upload(file).subscribe({
      next: (event) => {
        if (event.type === HttpEventType.UploadProgress && event.total)
          this.sent.set(Math.round((event.loaded / event.total) * 100));
        if (event.type === HttpEventType.Response && event.body) void this.router.navigate(['/import', event.body.id]);
      },
      error: (error: unknown) => {
        this.sent.set(null);
        this.problem.set(this.why(error));
      },
    });
  }

  /** What is wrong with the file and what to do about it. */
  private why(error: unknown): string {
    const problem = toProblem(error);
    const code = problem.status === 413 ? 'too_large' : problem.code;
    return this.words.has(`import.problem.${code}`)
      ? this.t(`import.problem.${code}`)
      : this.problems.problemText(problem);
  }
}
