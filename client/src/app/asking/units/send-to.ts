import { Component, ElementRef, computed, inject, input } from '@angular/core';
import { MatIcon } from '@angular/material/icon';
import type { GroupView } from '@bafang/shared';
import { Words } from '../../i18n/words';
import type { Draft } from '../../session/kept/drafts';
import { LoadError } from '../../ui/load-error';
import { AllUnits } from '../../ui/units/all-units';
import { Askables } from './askables';
import { type Choice, sendTo, withGroup, withUnit, withoutGroup, withoutLast, withoutUnit } from './chosen-units';
import { UnitSearch } from './unit-search';
import { whileSame } from '../../session/kept/field';

/** Above this many the members of groups are folded. */
const OPEN = 60;

/** 发给: who is to be asked, by groups and one by one, and who cannot be. */
@Component({
  selector: 'bf-send-to',
  imports: [LoadError, MatIcon, UnitSearch],
  templateUrl: './send-to.html',
  styleUrl: './send-to.scss',
})
export class SendToUnits {
  readonly choice = input.required<Draft<Choice>>();
  readonly askables = input.required<Askables>();
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  protected readonly all = inject(AllUnits);
  protected readonly t = inject(Words).t;
  protected readonly list = computed(() => sendTo(this.choice()(), this.askables().now()));
  protected readonly chosen = computed(() => {
    const { groupIds, unitIds } = this.choice()();
    const { groups, singles } = this.list();
    const members = [...groups.flatMap((group) => group.members), ...singles].map(({ id }) => id);
    return [...groupIds, ...unitIds, ...members];
  });
  protected readonly otherGroups = computed(() =>
    this.askables()
      .now()
      .groups.filter(({ id, unitIds }) => unitIds.length && !this.choice()().groupIds.includes(id)),
  );
  private readonly many = computed(() => this.list().unitIds.length > OPEN);
  /** Folded, or opened, by hand. */
  private readonly turned = whileSame<boolean, readonly string[]>(this.many, () => []);

  protected isOpen(groupId: string): boolean {
    return this.turned().includes(groupId) === this.many();
  }

  protected turn(groupId: string): void {
    this.turned.update((ids) => (ids.includes(groupId) ? ids.filter((id) => id !== groupId) : [...ids, groupId]));
  }

  protected readonly addGroup = (group: GroupView): void => this.change((now) => withGroup(now, group));
  protected readonly dropGroup = (id: string): void => this.change((now) => withoutGroup(now, id));
  protected readonly addUnit = (id: string): void => this.change((now) => withUnit(now, id));
  protected readonly dropUnit = (id: string): void => this.change((now) => withoutUnit(now, id));
  protected readonly dropLast = (): void => this.change(withoutLast);

  /** What is pressed goes away: the focus passes to the next of its kind, or else to the field. */
  protected pass({ currentTarget }: Event): void {
    const pressed = currentTarget as HTMLElement;
    const alike = [...this.host.querySelectorAll<HTMLElement>('button')].filter(
      ({ className, parentElement }) =>
        className === pressed.className && parentElement?.className === pressed.parentElement?.className,
    );
    const at = alike.indexOf(pressed);
    (alike[at + 1] ?? alike[at - 1] ?? this.host.querySelector<HTMLElement>('input'))?.focus();
  }

  private change(to: (now: Choice) => Choice): void {
    this.choice().update(to);
  }
}
