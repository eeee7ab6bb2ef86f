import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input } from '@angular/core';
import type { PublishView } from '@bafang/shared';
import { Words } from '../../i18n/words';
import { Session } from '../../session/session';
import { FootSheet } from '../../ui/drawer/foot-sheet';
import { LoadError } from '../../ui/load-error';
import { StoredPage } from '../../ui/stored-page';
import { windowIs } from '../../ui/window-is';
import { ClearanceForm, type Cleared } from './clearance-form';

/** The review of a withdrawn edition: its stored files alone. */
@Component({
  selector: 'bf-edition-clearance',
  imports: [ClearanceForm, FootSheet, LoadError, StoredPage],
  template: `
    @if (answer.error(); as error) {
      <bf-load-error [error]="error" (retry)="answer.reload()" />
    }
    @if (page(); as page) {
      <bf-stored-page [href]="'/api/editions/' + editionId() + '/preview'" [name]="page.name" />
    } @else if (edition()) {
      <p>{{ t('clearance.noFile') }}</p>
    }
    @if (cleared(); as cleared) {
      <bf-foot-sheet [act]="t('clearance.title')" [folds]="narrow()">
        <span said>{{ cleared.extent }}</span>
        <bf-clearance-form [cleared]="cleared" (acted)="answer.reload()" (stale)="answer.reload()" />
      </bf-foot-sheet>
    }
  `,
  styles: `
    :host {
      display: grid;
      grid-template: minmax(0, 1fr) / minmax(0, 1fr) 404px;
    }
    bf-load-error {
      grid-column: span 2;
      align-self: start;
      margin: 24px;
    }
    p {
      padding: 24px;
    }
    bf-foot-sheet {
      border-inline-start: var(--bf-rule);
    }
    @media (width <= 820px) {
      :host {
        grid-template: minmax(0, 1fr) auto / minmax(0, 1fr);
      }
      bf-foot-sheet {
        border: 0;
      }
    }
  `,
})
export class EditionClearance {
  readonly reportId = input.required<string>();
  readonly editionId = input.required<string>();
  private readonly session = inject(Session);
  protected readonly t = inject(Words).t;
  protected readonly narrow = windowIs('(width <= 820px)');
  protected readonly answer = httpResource<PublishView>(() => `/api/reports/${this.reportId()}/publication`);
  private readonly view = computed(() => (this.answer.hasValue() ? this.answer.value() : null));
  protected readonly edition = computed(() => this.view()?.editions.find(({ id }) => id === this.editionId()));
  protected readonly page = computed(() =>
    this.edition()?.files.find(({ mediaType }) => mediaType.startsWith('text/html')),
  );
  protected readonly cleared = computed((): Cleared | null => {
    const [view, edition] = [this.view(), this.edition()];
    if (!view || !edition) return null;
    const digest = edition.manifestDigest ?? null;
    return {
      report: { id: view.reportId, version: view.version },
      edition,
      digest,
      extent: this.t('clearance.editionExtent', { number: edition.number, files: edition.files.length }),
      offer:
        view.offers.find(({ action, variant }) => action === 'clear' && variant === 'edition') ??
        this.possible(edition.state),
      earlier: view.clearances.filter((line) => line.digest === digest),
      next: { words: this.t('clearance.then.withdrawn'), to: ['/reports', view.reportId, 'publish'] },
    };
  });

  /** The report's offers do not know which edition is meant: the server judges when it is asked. */
  private possible(state: string): Cleared['offer'] {
    return state === 'withdrawn' && this.session.has('publisher')
      ? { action: 'clear', variant: 'edition', to: 'same', asks: [], refusals: [] }
      : undefined;
  }
}
