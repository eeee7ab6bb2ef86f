import { Component, computed, input } from '@angular/core';
import { linksIn } from './links-in';

/** Words that somebody wrote, whose addresses can be followed; where they lead is told nothing of where they stood. */
@Component({
  selector: 'bf-linked-text',
  template: `@for (piece of pieces(); track $index) {
    @if (piece.href) {
      <a [href]="piece.href" target="_blank" rel="noopener noreferrer">{{ piece.text }}</a>
    } @else {
      <span>{{ piece.text }}</span>
    }
  }`,
  styles: `
    :host {
      overflow-wrap: anywhere;
    }
  `,
})
export class LinkedText {
  readonly text = input.required<string>();
  protected readonly pieces = computed(() => linksIn(this.text()));
}
