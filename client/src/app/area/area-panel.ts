import { Component, computed, inject, input, model, output, viewChild } from '@angular/core';
import { MatIcon } from '@angular/material/icon';
import { type AreaView, type Refusal, approvedAreaStates, finishedStates } from '@bafang/shared';
import { Words } from '../i18n/words';
import { acting } from '../session/problems/acting';
import { ProblemWords } from '../session/problems/problem-words';
import { Session } from '../session/session';
import { Transitions } from '../session/requests/transitions';
import { type BarAct, FoldingActs } from '../ui/acts/folding-acts';
import { Drawer } from '../ui/drawer/drawer';
import { DrawerClose } from '../ui/drawer/drawer-close';
import { Fingerprint } from '../ui/fingerprint';
import { NotFetched } from '../ui/not-fetched';
import { ReopenDialog } from '../ui/report/reopen-dialog';
import { SetAsideList } from '../ui/set-asides/set-aside-list';
import { EarlierApprovals } from './earlier-approvals';

/** What is approved here, what was approved before, and the two acts. Where it finds no room beside the text, it is a drawer. */
@Component({
  selector: 'bf-area-panel',
  imports: [
    Drawer,
    DrawerClose,
    EarlierApprovals,
    Fingerprint,
    FoldingActs,
    MatIcon,
    NotFetched,
    ReopenDialog,
    SetAsideList,
  ],
  templateUrl: './area-panel.html',
  styleUrl: './area-panel.scss',
})
export class AreaPanel {
  readonly area = input.required<AreaView>();
  readonly approved = output<AreaView>();
  /** The area is not what this page shows. */
  readonly stale = output();

  readonly opened = model(false);

  private readonly transitions = inject(Transitions);
  private readonly problems = inject(ProblemWords);
  private readonly session = inject(Session);
  private readonly words = inject(Words);
  protected readonly t = this.words.t;
  protected readonly reopening = viewChild.required(ReopenDialog);
  protected readonly acting = acting({ stale: () => this.stale.emit() });

  protected readonly offer = computed(() => this.area().offers.find(({ action }) => action === 'approve_area'));
  protected readonly refusal = computed(() =>
    this.problems.refusalsText(this.offer()?.refusals ?? [], this.refusalText),
  );
  /** 还差（三）一是、（三）二是. */
  protected readonly unfinished = computed(() =>
    this.area()
      .sections.filter(({ state }) => !finishedStates.includes(state))
      .map(({ label, title }) => label || title),
  );
  /** Where the bureau head goes on: the next area that waits, or what is wanting before the whole is sent to sign. */
  protected readonly onward = computed(() => {
    const { nextToApprove, state, reportId } = this.area();
    if (!this.session.has('bureau_head') || !approvedAreaStates.includes(state)) return null;
    return nextToApprove
      ? { to: ['/reports', reportId, 'areas', nextToApprove.id], words: this.t('area.goOn', nextToApprove) }
      : { to: ['/reports', reportId], words: this.t('area.seeWanting') };
  });
  protected readonly waived = computed(() => this.count('waived'));
  protected readonly outdated = computed(() => this.count('stale'));
  protected readonly reopenable = computed(() =>
    this.session.has('bureau_head', 'coordinator')
      ? this.area().sections.filter(({ state }) => finishedStates.includes(state))
      : [],
  );

  protected readonly wanting = computed(() => this.t('area.wanting', { labels: this.words.listed(this.unfinished()) }));
  protected readonly first = computed((): BarAct | null => {
    const onward = this.onward();
    if (!this.offer()) return onward && { key: 'onward', ...onward };
    const words = this.t(this.area().nextToApprove ? 'area.approveNext' : 'area.approve');
    const text = this.unfinished().length ? this.wanting() : this.refusal();
    return { key: 'approve', words, icon: 'check_circle', refusal: text ? { text } : undefined };
  });
  protected readonly beside = computed((): BarAct[] =>
    this.reopenable().length ? [{ key: 'reopen', words: this.t('area.reopen') }] : [],
  );

  protected choose(key: string): void {
    if (key === 'reopen') this.reopening().open();
    else void this.approve();
  }

  private async approve(): Promise<void> {
    const area = this.area();
    await this.acting.run(
      () => this.transitions.area(area, { action: 'approve_area', digest: area.digest ?? '' }),
      (approved) => this.approved.emit(approved),
    );
  }

  private readonly refusalText = (refusal: Refusal): string =>
    refusal.code === 'separation_wrote' ? this.t('area.excluded') : this.problems.refusalText(refusal);

  private count(state: string): number {
    return this.area().sections.filter((section) => section.state === state).length;
  }
}
