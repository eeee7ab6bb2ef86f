import { Component, type ElementRef, computed, inject, input, viewChild } from '@angular/core';
import { MatIcon } from '@angular/material/icon';
import { Words } from '../i18n/words';
import { type Draft, lens, part } from '../session/kept/drafts';
import { isComposed, isEnter } from '../ui/keys/key-names';
import { Written } from '../ui/written/written';
import { MOST, type Question, type WantedFigure, withFigure } from './question';

/** 要什么: text of a length, figures with their measure words, files. Enter adds a figure, Backspace in the empty field takes the last away. */
@Component({
  selector: 'bf-wanted-fields',
  imports: [MatIcon, Written],
  templateUrl: './wanted-fields.html',
  styleUrl: './wanted-fields.scss',
})
export class WantedFields {
  readonly asked = input.required<Draft<Question>>();
  protected readonly t = inject(Words).t;
  protected readonly most = MOST;
  private readonly nameField = viewChild.required<ElementRef<HTMLInputElement>>('nameField');
  private readonly measureField = viewChild.required<ElementRef<HTMLInputElement>>('measureField');
  protected readonly name = computed(() => this.figurePart('name'));
  protected readonly measure = computed(() => this.figurePart('measure'));
  protected readonly full = computed(() => this.asked()().figures.length >= MOST.figures);

  protected change(to: Partial<Question>): void {
    this.asked().update((now) => ({ ...now, ...to }));
  }

  /** From the name to its measure word, and from there into the list. */
  protected press(event: KeyboardEvent, field: keyof WantedFigure): void {
    const { figures, figure } = this.asked()();
    if (isEnter(event)) {
      event.preventDefault();
      if (field === 'name' && figure.name.trim()) this.measureField().nativeElement.focus();
      else this.add();
    }
    if (event.key !== 'Backspace' || isComposed(event) || figure[field]) return;
    event.preventDefault();
    if (field === 'measure') this.nameField().nativeElement.focus();
    else this.change({ figures: figures.slice(0, -1) });
  }

  protected add(): void {
    if (this.full()) return;
    const { figures, figure } = this.asked()();
    this.change({ figures: withFigure(figures, figure), figure: { name: '', measure: '' } });
    this.nameField().nativeElement.focus();
  }

  protected drop(name: string): void {
    this.change({ figures: this.asked()().figures.filter((figure) => figure.name !== name) });
    this.nameField().nativeElement.focus();
  }

  private figurePart(name: keyof WantedFigure): Draft<string> {
    const figure = lens(
      this.asked(),
      (now) => now.figure,
      (now, to) => ({ ...now, figure: to }),
    );
    return part(figure, name);
  }
}
