import { Component, type ElementRef, computed, inject, signal, viewChild } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import type { GroupView, UnitRef, UnitView } from '@bafang/shared';
import { Words } from '../../i18n/words';
import { isComposed } from '../keys/key-names';
import { besides } from './beside';

interface PickRequest {
  readonly heading: string;
  readonly units: readonly UnitView[];
  readonly chosen: readonly string[];
  /** Several at once, and groups of them; else one. */
  readonly groups?: readonly GroupView[];
  /** The words of the choice “none”, where there is one. */
  readonly none?: string;
}

interface Option {
  readonly key: string;
  readonly name: string;
  readonly count: number;
  readonly units: readonly UnitView[];
}

/** Units to choose from, by name: `await picker.pick(cell, …)`; null when it was closed. Stands once in its page. */
@Component({
  selector: 'bf-unit-picker',
  imports: [MatButton, MatIcon],
  templateUrl: './unit-picker.html',
  styleUrl: './unit-picker.scss',
})
export class UnitPicker {
  private readonly panel = viewChild.required<ElementRef<HTMLElement>>('panel');
  private readonly field = viewChild.required<ElementRef<HTMLInputElement>>('field');
  private answer: (units: UnitRef[] | null) => void = () => undefined;
  private anchor: HTMLElement | null = null;
  protected readonly t = inject(Words).t;
  protected readonly request = signal<PickRequest | null>(null);
  protected readonly query = signal('');
  protected readonly chosen = signal<ReadonlySet<string>>(new Set());
  private readonly at = signal(0);
  protected readonly many = computed(() => this.request()?.groups !== undefined);

  protected readonly options = computed((): Option[] => {
    const request = this.request();
    if (!request) return [];
    const none = request.none ? [{ key: 'none', name: request.none, count: 0, units: [] }] : [];
    return [
      ...none,
      ...this.groupsOf(request),
      ...request.units.map((unit) => ({ key: unit.id, name: unit.shortName, count: 1, units: [unit] })),
    ].filter(
      ({ name, units }) => name.includes(this.query()) || (units.length === 1 && units[0].name.includes(this.query())),
    );
  });
  protected readonly active = computed(() => Math.min(this.at(), this.options().length - 1));

  pick(anchor: HTMLElement, request: PickRequest): Promise<UnitRef[] | null> {
    this.answer(null);
    this.anchor = anchor;
    this.request.set(request);
    this.query.set('');
    this.at.set(0);
    this.chosen.set(new Set(request.chosen));
    const panel = this.panel().nativeElement;
    panel.showPopover();
    this.field().nativeElement.value = '';
    this.field().nativeElement.focus();
    // the list gives the panel its height
    setTimeout(() => besides(panel, anchor));
    return new Promise((resolve) => (this.answer = resolve));
  }

  protected closed(event: ToggleEvent): void {
    if (event.newState !== 'closed') return;
    this.finish(null);
    this.anchor?.focus();
  }

  protected search(value: string): void {
    this.query.set(value.trim());
    this.at.set(0);
  }

  protected press(event: KeyboardEvent): void {
    if (isComposed(event)) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const option = this.options()[this.active()];
    if (step) this.at.set(Math.max(0, Math.min(this.active() + step, this.options().length - 1)));
    else if (event.key === 'Enter' && event.ctrlKey) this.apply();
    else if (event.key === 'Enter' && option) this.take(option);
    else return;
    event.preventDefault();
    event.stopPropagation();
    queueMicrotask(() => this.panel().nativeElement.querySelector('.active')?.scrollIntoView({ block: 'nearest' }));
  }

  protected has({ units }: Option): boolean {
    return units.length > 0 ? units.every(({ id }) => this.chosen().has(id)) : this.chosen().size === 0;
  }

  protected take(option: Option): void {
    if (!this.many()) return this.close([...option.units]);
    const had = this.has(option);
    this.chosen.update((before) => {
      const after = new Set(before);
      for (const { id } of option.units)
        if (had) after.delete(id);
        else after.add(id);
      return after;
    });
  }

  protected apply(): void {
    this.close((this.request()?.units ?? []).filter(({ id }) => this.chosen().has(id)));
  }

  private close(units: UnitRef[]): void {
    this.finish(units.map(({ id, name, shortName }) => ({ id, name, shortName })));
    this.panel().nativeElement.hidePopover();
  }

  private finish(units: UnitRef[] | null): void {
    this.answer(units);
    this.answer = () => undefined;
  }

  private groupsOf({ groups = [], units }: PickRequest): Option[] {
    return groups
      .map((group) => {
        const members = units.filter(({ id }) => group.unitIds.includes(id));
        return { key: group.id, name: group.name, count: members.length, units: members };
      })
      .filter(({ count }) => count > 0);
  }
}
