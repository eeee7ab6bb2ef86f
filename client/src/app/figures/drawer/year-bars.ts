import { Component, DestroyRef, ElementRef, effect, inject, input, signal } from '@angular/core';
import type { Bar, Bars } from './draw-bars';

/** The picture over the columns of a table that says the same; what draws it is fetched with the first one. */
@Component({
  selector: 'bf-year-bars',
  host: { 'aria-hidden': 'true', class: 'off-paper' },
  template: '',
  styles: `
    :host {
      display: block;
      block-size: 88px;
    }
  `,
})
export class YearBars {
  readonly bars = input.required<readonly Bar[]>();
  private readonly chart = signal<Bars | null>(null);
  private gone = false;

  constructor() {
    inject(DestroyRef).onDestroy(() => {
      this.gone = true;
      this.chart()?.remove();
    });
    void this.begin(inject<ElementRef<HTMLElement>>(ElementRef).nativeElement);
    effect(() => this.chart()?.draw(this.bars()));
  }

  /** Without it the table says everything. */
  private async begin(place: HTMLElement): Promise<void> {
    const drawing = await import('./draw-bars').catch(() => null);
    if (drawing && !this.gone) this.chart.set(drawing.barsIn(place));
  }
}
