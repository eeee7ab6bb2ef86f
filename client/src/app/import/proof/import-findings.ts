import { Component, computed, inject, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import { type Severity, severities } from '@bafang/shared';
import { Words } from '../../i18n/words';
import { NotFetched } from '../../ui/not-fetched';
import { severityLooks } from '../../ui/states/severity-looks';
import type { ImportFinding } from './import-finding';
import { ImportProof } from './import-proof';

/** 校对: what is found in the imported text, by severity, hints folded; a click goes there. It is told, and asks nothing. */
@Component({
  selector: 'bf-import-findings',
  imports: [MatButton, MatIcon, NotFetched],
  templateUrl: './import-findings.html',
  styleUrl: './import-findings.scss',
})
export class ImportFindings {
  readonly go = output<ImportFinding>();
  private readonly words = inject(Words);
  protected readonly proof = inject(ImportProof);
  protected readonly t = this.words.t;
  protected readonly looks = severityLooks;
  protected readonly open = signal(false);
  protected readonly withHints = signal(false);
  private readonly by = computed(() => Map.groupBy(this.proof.findings(), ({ severity }) => severity));
  protected readonly hints = computed(() => this.of('hint'));
  protected readonly listed = computed(() => [
    ...this.of('error', 'warning'),
    ...(this.withHints() ? this.hints() : []),
  ]);
  protected readonly sum = computed(() =>
    this.words.listed(
      severities.flatMap((one) =>
        this.of(one).length ? [this.t(`import.proof.${one}`, { n: this.of(one).length })] : [],
      ),
    ),
  );

  private of(...some: Severity[]): readonly ImportFinding[] {
    return some.flatMap((one) => this.by().get(one) ?? []);
  }
}
