import { Component, computed, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { glossaryChanges, type GlossaryVersionLine, type GlossaryView } from '@bafang/shared';
import { Words } from '../../i18n/words';
import { acting } from '../../session/problems/acting';
import { MomentWords } from '../../ui/time/date-pipes';
import { GlossaryModel } from '../glossary-model';
import { ChangesList } from './changes-list';

/** 版本记录: each saving, what it would be to go back to it, and the way back, which is a new version. */
@Component({
  selector: 'bf-versions-panel',
  imports: [ChangesList, MatButton, MomentWords],
  template: `
    <h2>{{ t('glossary.versions.title') }}</h2>
    @if (acting.problem()) {
      <p class="problem" role="alert">{{ acting.problem() }}</p>
    }
    <ol>
      @for (line of model.versions(); track line.version) {
        <li [class.current]="line.version === earlier()?.version">
          <button
            type="button"
            [attr.aria-expanded]="line.version === earlier()?.version"
            [disabled]="line.version === model.glossary()?.version"
            (click)="compare(line)"
          >
            <b>{{ t('glossary.versions.version', { n: line.version }) }}</b>
            <span>{{ line.at ? (line.at | momentWords) : t('glossary.versions.shipped') }}</span>
            <span>{{ line.by }}</span>
            <span>{{ said(line) }}</span>
          </button>
          @if (line.version === earlier()?.version && changes(); as changes) {
            <div class="back">
              <p>{{ t('glossary.versions.wouldBe') }}</p>
              <bf-changes-list [changes]="changes" />
              <button
                matButton="outlined"
                type="button"
                disabledInteractive
                [disabled]="acting.busy() || isSame()"
                (click)="restore(line)"
              >
                {{ t('glossary.versions.restore', { n: line.version }) }}
              </button>
            </div>
          }
        </li>
      }
    </ol>
  `,
  styleUrl: './versions-panel.scss',
})
export class VersionsPanel {
  protected readonly model = inject(GlossaryModel);
  protected readonly t = inject(Words).t;
  protected readonly acting = acting({ stale: () => this.model.reload() });
  protected readonly earlier = signal<GlossaryView | null>(null);
  /** From what stands now to what stood then. */
  protected readonly changes = computed(() => {
    const [now, then] = [this.model.glossary(), this.earlier()];
    return now && then && glossaryChanges(now, then);
  });
  protected readonly isSame = computed(() => {
    const { added = [], changed = [], removed = [] } = this.changes() ?? {};
    return !added.length && !changed.length && !removed.length;
  });

  protected said({ counts }: GlossaryVersionLine): string {
    const kinds = ['added', 'changed', 'removed'] as const;
    return kinds
      .filter((kind) => counts[kind])
      .map((kind) => this.t(`glossary.changes.${kind}`, { n: counts[kind] }))
      .join(this.t('frame.comma'));
  }

  protected async compare({ version }: GlossaryVersionLine): Promise<void> {
    if (this.earlier()?.version === version) return this.earlier.set(null);
    await this.acting.run(
      () => this.model.version(version),
      (view) => this.earlier.set(view),
    );
  }

  protected async restore({ version }: GlossaryVersionLine): Promise<void> {
    await this.acting.run(
      () => this.model.restore(version),
      () => this.earlier.set(null),
    );
  }
}
