import { Component, computed, effect, inject, input, output, signal, untracked } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import { type GroupChange, type GroupView, type UnitKind, unitKinds } from '@bafang/shared';
import { type Observable } from 'rxjs';
import { Words } from '../../i18n/words';
import { acting } from '../../session/problems/acting';
import { draft } from '../../session/kept/drafts';
import { isEnter } from '../../ui/keys/key-names';
import { AllUnits } from '../../ui/units/all-units';
import { Written } from '../../ui/written/written';
import { AdminWords } from '../admin-words';
import { GroupsApi } from './groups-api';
import { whileSame } from '../../session/kept/field';

const LEAST = 2;

/** A group: its name, and its members by ticking. */
@Component({
  selector: 'bf-group-form',
  imports: [MatButton, MatIcon, Written],
  templateUrl: './group-form.html',
  styleUrls: ['../table/panels.scss', './group-form.scss'],
})
export class GroupForm {
  /** Null: a new one. */
  readonly group = input.required<GroupView | null>();
  readonly closed = output();
  readonly saved = output();

  private readonly api = inject(GroupsApi);
  private readonly say = inject(AdminWords);
  private readonly units = inject(AllUnits);
  protected readonly t = inject(Words).t;
  protected readonly isEnter = isEnter;
  private readonly id = computed(() => this.group()?.id ?? '');
  protected readonly name = draft(
    () => `group.${this.id()}`,
    () => this.group()?.name ?? '',
  );
  private readonly before = computed((): ReadonlySet<string> => new Set(this.group()?.unitIds));
  /** What was ticked and unticked here, over who else joins or leaves meanwhile. */
  private readonly turned = whileSame<string, ReadonlyMap<string, boolean>>(this.id, () => new Map());
  protected readonly members = computed((): ReadonlySet<string> => {
    const kept = [...this.before()].filter((id) => this.turned().get(id) ?? true);
    const taken = [...this.turned()].filter(([, on]) => on).map(([id]) => id);
    return new Set([...kept, ...taken]);
  });
  protected readonly search = signal('');
  protected readonly acting = acting({ about: this.id, words: this.say.problem });
  protected readonly said = whileSame(this.id, () => '');
  protected readonly shown = computed(() =>
    this.units.all().filter(({ name, shortName }) => `${name} ${shortName}`.includes(this.search().trim())),
  );
  /** The kinds there are, each taken at once. */
  protected readonly kinds = computed(() =>
    unitKinds.filter((kind) => this.units.all().some((unit) => unit.kind === kind)),
  );
  protected readonly wanting = computed(() =>
    this.name().trim().length < LEAST ? this.t('admin.groups.wanting') : '',
  );

  constructor() {
    // what has become so is turned no more
    effect(() => {
      const before = this.before();
      untracked(() => this.turned.update((turned) => new Map([...turned].filter(([id, on]) => before.has(id) !== on))));
    });
  }

  protected typed(): void {
    this.said.set('');
    this.acting.problem.set('');
  }

  protected tick(id: string, ticked: boolean): void {
    this.turn([id], ticked);
  }

  protected takeAll(kind: UnitKind): void {
    this.turn(
      this.units
        .all()
        .filter((unit) => unit.kind === kind)
        .map(({ id }) => id),
      true,
    );
  }

  protected clear(): void {
    this.turn([...this.members()], false);
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    if (this.wanting()) return;
    const [name, members] = [this.name().trim(), this.members()];
    const request: Observable<unknown> = this.id()
      ? this.api.change(this.id(), this.changeTo(name, members))
      : this.api.add({ name, unitIds: [...members] });
    const forget = this.name.sending();
    await this.acting.run(
      () => request,
      () => {
        this.said.set(this.t('admin.groups.saved'));
        forget();
        this.saved.emit();
      },
    );
  }

  /** No more than what is changed here: somebody else may be changing the rest. */
  private changeTo(name: string, members: ReadonlySet<string>): GroupChange {
    const before = this.before();
    return {
      ...(name === this.group()?.name ? {} : { name }),
      joining: [...members].filter((id) => !before.has(id)),
      leaving: [...before].filter((id) => !members.has(id)),
    };
  }

  private turn(ids: readonly string[], on: boolean): void {
    this.said.set('');
    this.turned.update((turned) => new Map([...turned, ...ids.map((id) => [id, on] as const)]));
  }
}
