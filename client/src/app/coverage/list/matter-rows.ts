import { Component, DestroyRef, ElementRef, Injector, afterNextRender, computed, inject } from '@angular/core';
import { MatIcon } from '@angular/material/icon';
import { RouterLink } from '@angular/router';
import { type MatterLine, type MatterState, dateInChina, matterStates } from '@bafang/shared';
import { Words } from '../../i18n/words';
import { isComposed, isTyping, nameOf } from '../../ui/keys/key-names';
import { Keys } from '../../ui/keys/keys';
import { Printing } from '../../ui/printing';
import { StateChip } from '../../ui/states/state-chip';
import { Dates } from '../../ui/time/dates';
import { CoverageModel } from '../coverage-model';
import { PlaceWords } from '../place-words';
import { type MatterGroup, type NumberedMatter, type ShownGroup, nextBlank } from './matter-groups';
import { MatterCard } from './matter-card';

/** The matters by area, each with how it stands and where; one of them open at a time. */
@Component({
  selector: 'bf-matter-rows',
  imports: [MatIcon, MatterCard, RouterLink, StateChip],
  host: { '(keydown)': 'press($event)' },
  templateUrl: './matter-rows.html',
  styleUrl: './matter-rows.scss',
})
export class MatterRows {
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly injector = inject(Injector);
  protected readonly model = inject(CoverageModel);
  private readonly dates = inject(Dates);
  protected readonly places = inject(PlaceWords);
  protected readonly t = inject(Words).t;
  private readonly printing = inject(Printing).now;
  /** On paper nothing is folded. */
  protected readonly groups = computed((): readonly ShownGroup[] =>
    this.printing()
      ? this.model.groups().map((group) => ({ ...group, open: true, rows: group.matters, folded: 0 }))
      : this.model.shown(),
  );
  private readonly runs: Readonly<Record<string, () => unknown>> = {
    ArrowDown: () => this.walk(1),
    ArrowUp: () => this.walk(-1),
    Escape: () => this.shut(),
    'Ctrl+z': () => this.undo(),
  };

  constructor() {
    inject(Keys).list('matterRows', inject(DestroyRef));
  }

  walk(step: number): void {
    const rows = this.model.rows();
    const here = rows.findIndex(({ id }) => id === this.model.at());
    const stands = this.host.contains(document.activeElement);
    const next = rows[Math.min(Math.max(stands ? here + step : here, 0), rows.length - 1)];
    if (next) this.stand(next.id);
  }

  /** F8: what refuses 送签 next, opened. */
  goToBlank(): void {
    const id = nextBlank(this.model.view()?.matters ?? [], this.model.at(), this.model.opened() === this.model.at());
    if (!id) return;
    this.model.reach(id);
    this.model.opened.set(id);
    this.stand(id);
  }

  protected press(event: KeyboardEvent): void {
    const run = this.runs[nameOf(event)];
    // where nothing is open it is another's
    if (nameOf(event) === 'Escape' && !this.model.opened()) return;
    if (!run || isComposed(event) || isTyping(event.target)) return;
    // among the paragraphs of a section arrows choose one
    if (event.target instanceof HTMLInputElement && event.key.startsWith('Arrow')) return;
    event.preventDefault();
    run();
  }

  protected turn({ id }: NumberedMatter): void {
    this.model.choose(id);
    this.model.opened.update((opened) => (opened === id ? null : id));
    // with room for what it holds, which the style sheet says
    if (this.model.opened()) this.once(id, (name) => name.scrollIntoView({ block: 'nearest' }));
  }

  protected turnArea({ area, open }: ShownGroup): void {
    this.model.turned.update((turned) => new Map([...turned, [area, !open]]));
  }

  protected unfold({ area, matters }: ShownGroup): void {
    this.model.whole.update((whole) => new Set([...whole, area]));
    const first = matters.find(({ state }) => state === 'covered');
    if (first) this.stand(first.id);
  }

  /** 5项，免报1，空白1; 7项都已覆盖 */
  protected sum({ counts, matters }: MatterGroup): { readonly said: string; readonly blank: string } {
    const n = matters.length;
    if (counts.covered === n) return { said: this.t('coverage.allCovered', { n }), blank: '' };
    const named = (state: MatterState) => this.t(`coverage.count.${state}`, { n: counts[state] });
    const others = matterStates.filter((state) => state !== 'covered' && state !== 'blank' && counts[state]);
    return {
      said: [this.t('coverage.matters', { n }), ...others.map(named), ...(counts.blank ? [''] : [])].join(
        this.t('frame.comma'),
      ),
      blank: counts.blank ? named('blank') : '',
    };
  }

  protected waivedBy = ({ by, at }: NonNullable<MatterLine['waiver']>): string =>
    this.t('coverage.waivedBy', { name: by.name, date: this.dates.date(dateInChina(at)) });

  protected stand(id: string): void {
    this.model.choose(id);
    this.once(id, (name) => name.focus());
  }

  /** Once the row stands there. */
  private once(id: string, act: (name: HTMLElement) => void): void {
    const found = () => this.host.querySelector<HTMLElement>(`#matter-${id}`);
    afterNextRender(() => found() && act(found()!), { injector: this.injector });
  }

  protected shut(): void {
    const opened = this.model.opened();
    this.model.opened.set(null);
    if (opened) this.stand(opened);
  }

  private async undo(): Promise<void> {
    await this.model.undo();
    const at = this.model.at();
    if (at) this.stand(at);
  }
}
