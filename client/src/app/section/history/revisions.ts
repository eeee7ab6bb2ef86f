import { Component, computed, inject } from '@angular/core';
import { MatIcon } from '@angular/material/icon';
import type { HistoryLine, RevisionLine } from '@bafang/shared';
import { Words } from '../../i18n/words';
import { Fingerprint } from '../../ui/fingerprint';
import type { IconName } from '../../ui/icons/icons';
import { LoadError } from '../../ui/load-error';
import { MomentWords } from '../../ui/time/date-pipes';
import { Comparer } from '../compare/comparer';
import { SectionModel } from '../section-model';
import { field } from '../../session/kept/field';

const icons: Record<string, IconName> = {
  send: 'domain',
  submit: 'send',
  recall: 'undo',
  return: 'undo',
  approve: 'check_circle_fill',
  reconfirm: 'check_circle_fill',
  reopen: 'restart_alt',
  assign: 'group',
  waive: 'do_not_disturb_on',
};

/** One line per text that left a desk or was kept, later acts on the same text under it. Two of them are compared. */
@Component({
  selector: 'bf-revisions',
  imports: [Fingerprint, LoadError, MatIcon, MomentWords],
  templateUrl: './revisions.html',
  styleUrl: './revisions.scss',
})
export class Revisions {
  private readonly model = inject(SectionModel);
  private readonly words = inject(Words);
  protected readonly comparer = inject(Comparer);
  protected readonly t = this.words.t;
  protected readonly old = field(() => (this.comparer.since() === 'two' ? this.comparer.beforeLine() : null));
  /** Null: the text as it stands. */
  protected readonly recent = field(() => (this.comparer.since() === 'two' ? this.comparer.afterLine() : null));
  private readonly actsOn = computed(() => Map.groupBy(this.model.view()?.history ?? [], ({ digest }) => digest));

  protected icon({ act }: RevisionLine): IconName {
    return icons[act] ?? 'bookmark';
  }

  protected act(act: string): string {
    const key = `acts.section.${act}`;
    return this.words.has(key) ? this.t(key) : this.t('section.history.kept');
  }

  /** What was done later to the same text: no line of its own, since it said nothing new. */
  protected later(line: RevisionLine): HistoryLine[] {
    return (this.actsOn().get(line.digest) ?? []).filter(({ at }) => at > line.at);
  }

  protected mayBeOld(line: RevisionLine): boolean {
    const recent = this.recent();
    return !recent || line.number < recent.number;
  }

  protected mayBeRecent(line: RevisionLine): boolean {
    const old = this.old();
    return !!old && line.number > old.number;
  }

  protected choose(which: 'old' | 'recent', line: RevisionLine | null): void {
    if (which === 'old' && line) this.old.set(line);
    else this.recent.set(line);
    const old = this.old();
    if (old) this.comparer.compareTwo(old, this.recent());
  }
}
