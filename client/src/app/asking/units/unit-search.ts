import { Component, computed, inject, input, output, signal } from '@angular/core';
import { MatIcon } from '@angular/material/icon';
import type { GroupView, UnitView } from '@bafang/shared';
import { Words } from '../../i18n/words';
import { isComposed, isEnter } from '../../ui/keys/key-names';
import { meant } from '../../ui/units/nearest-first';

/** A list that needs no scrolling. */
const MOST = 8;
interface Option {
  readonly id: string;
  readonly name: string;
  /** Of a group. */
  readonly n?: number;
}

/** Units and groups by name: Enter adds the one that is marked, Backspace in the empty field takes the last away. */
@Component({
  selector: 'bf-unit-search',
  imports: [MatIcon],
  host: { '(focusout)': 'query.set("")' },
  template: `
    <mat-icon class="small" svgIcon="search" aria-hidden="true" />
    <input
      #field
      type="search"
      class="input"
      role="combobox"
      autocomplete="off"
      aria-controls="asking-options"
      [attr.aria-expanded]="!!query()"
      [attr.aria-label]="t('asking.search')"
      [attr.aria-activedescendant]="options().length ? 'asking-option-' + active() : null"
      [placeholder]="t('asking.search')"
      [value]="query()"
      (input)="search(field.value)"
      (keydown)="press($event)"
    />
    <ul id="asking-options" role="listbox" [attr.aria-label]="t('asking.options')" [hidden]="!query()">
      @for (option of options(); track option.id; let index = $index) {
        <!-- the field keeps the focus and moves through the list -->
        <li
          role="option"
          [id]="'asking-option-' + index"
          [class.active]="index === active()"
          [attr.aria-selected]="chosen().includes(option.id)"
          (mousedown)="$event.preventDefault()"
          (click)="take(option)"
        >
          <mat-icon class="small" [svgIcon]="option.n ? 'group' : 'domain'" aria-hidden="true" />
          <span>{{ option.name }}</span>
          @if (option.n) {
            <small>{{ t('asking.groupUnits', { n: option.n }) }}</small>
          }
          @if (chosen().includes(option.id)) {
            <mat-icon class="small" svgIcon="check" aria-hidden="true" />
          }
        </li>
      } @empty {
        @if (query()) {
          <li class="nobody" role="option" aria-disabled="true" aria-selected="false">
            {{ t('asking.noMatch', { query: query() }) }}
          </li>
        }
      }
    </ul>
  `,
  styleUrl: './unit-search.scss',
})
export class UnitSearch {
  readonly units = input.required<readonly UnitView[]>();
  readonly groups = input.required<readonly GroupView[]>();
  /** Units and groups that are chosen already. */
  readonly chosen = input.required<readonly string[]>();
  readonly takenUnit = output<UnitView['id']>();
  readonly takenGroup = output<GroupView>();
  readonly takenBack = output();
  protected readonly t = inject(Words).t;
  protected readonly query = signal('');
  private readonly at = signal(0);
  protected readonly options = computed((): Option[] => {
    const query = this.query().trim();
    if (!query) return [];
    const groups = this.groups().filter(({ name }) => name.includes(query));
    return [
      ...groups.map(({ id, name, unitIds }) => ({ id, name, n: unitIds.length })),
      ...meant(query, this.units()).map(({ id, shortName }) => ({ id, name: shortName })),
    ].slice(0, MOST);
  });
  protected readonly active = computed(() => Math.min(this.at(), this.options().length - 1));

  protected search(typed: string): void {
    this.query.set(typed);
    this.at.set(0);
  }

  protected press(event: KeyboardEvent): void {
    if (isComposed(event)) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const option = this.options()[this.active()];
    if (step) this.at.set(Math.max(0, Math.min(this.active() + step, this.options().length - 1)));
    else if (isEnter(event) && option) this.take(option);
    else if (event.key === 'Backspace' && !this.query()) return this.takenBack.emit();
    // the dialog stays open while there is a list to close
    else if (event.key === 'Escape' && this.query()) this.query.set('');
    else return;
    event.preventDefault();
  }

  protected take({ id }: Option): void {
    this.query.set('');
    const group = this.groups().find((one) => one.id === id);
    if (group) this.takenGroup.emit(group);
    else this.takenUnit.emit(id);
  }
}
