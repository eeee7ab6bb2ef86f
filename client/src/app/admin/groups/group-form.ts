import { Component, computed, inject, input, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import { type GroupView, type UnitKind, unitKinds } from '@bafang/shared';
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
  protected readonly members = whileSame<string, ReadonlySet<string>>(this.id, () => new Set(this.group()?.unitIds));
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
    const group = { name: this.name().trim(), unitIds: [...this.members()] };
    const request: Observable<unknown> = this.id() ? this.api.put(this.id(), group) : this.api.add(group);
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

  private turn(ids: readonly string[], on: boolean): void {
    this.said.set('');
    this.members.update((before) => {
      const after = new Set(before);
      for (const id of ids)
        if (on) after.add(id);
        else after.delete(id);
      return after;
    });
  }
}
