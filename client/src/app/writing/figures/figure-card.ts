import { Component, computed, effect, inject, input, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { Editor } from '@tiptap/core';
import { NodeSelection } from '@tiptap/pm/state';
import type { SectionFigure } from '@bafang/shared';
import { Words } from '../../i18n/words';
import { type FiguresOfText, asWords, knownOf, takeNewest } from './tokens';

interface Shown {
  readonly pos: number;
  readonly rect: DOMRect;
  /** The token itself was chosen, by a key or a click: it stays until another place is. */
  readonly chosen: boolean;
}
const WIDTH = 320;
const ROOM = 240;
/** Whoever passes over a token with the pointer is not interrupted; who goes from it to the card arrives. */
const WAIT = { show: 350, hide: 250 };

/** What a token in the text is: told to whoever points at it or goes onto it with the caret. */
@Component({
  selector: 'bf-figure-card',
  imports: [MatButton, RouterLink],
  templateUrl: './figure-card.html',
  styleUrl: './figure-card.scss',
})
export class FigureCard {
  readonly editor = input.required<Editor>();
  readonly of = input.required<FiguresOfText>();
  /** Taken, or made words: somebody may want to say so. */
  readonly said = output<string>();
  protected readonly t = inject(Words).t;
  protected readonly shown = signal<Shown | null>(null);
  private timer: ReturnType<typeof setTimeout> | undefined;
  protected readonly figure = computed((): SectionFigure | null => {
    const node = this.shown() && this.editor().state.doc.nodeAt(this.shown()!.pos);
    return node?.type.name === 'figure' ? knownOf(this.of(), node) : null;
  });
  protected readonly inset = computed(() => {
    const rect = this.shown()?.rect;
    if (!rect) return null;
    const left = Math.max(8, Math.min(rect.left, innerWidth - WIDTH - 8));
    return rect.bottom + ROOM > innerHeight && rect.top > innerHeight / 2
      ? { left, top: null, bottom: innerHeight - rect.top + 6 }
      : { left, top: rect.bottom + 6, bottom: null };
  });

  constructor() {
    effect((stop) => {
      const editor = this.editor();
      const { dom } = editor.view;
      const over = ({ target }: Event) => this.over(target as HTMLElement);
      const out = () => this.later(() => this.hide(), WAIT.hide);
      const select = () => this.select();
      const scroll = () => this.shown.set(null);
      dom.addEventListener('mouseover', over);
      dom.addEventListener('mouseout', out);
      document.addEventListener('scroll', scroll, true);
      editor.on('selectionUpdate', select).on('blur', out).on('update', scroll);
      stop(() => {
        dom.removeEventListener('mouseover', over);
        dom.removeEventListener('mouseout', out);
        document.removeEventListener('scroll', scroll, true);
        editor.off('selectionUpdate', select).off('blur', out).off('update', scroll);
        clearTimeout(this.timer);
      });
    });
  }

  protected stay(): void {
    clearTimeout(this.timer);
  }

  protected shut(): void {
    this.shown.set(null);
    this.editor().commands.focus();
  }

  protected leave(): void {
    this.later(() => this.hide(), WAIT.hide);
  }

  protected take(): void {
    takeNewest(this.editor(), this.of(), this.figure()!);
    this.shown.set(null);
    this.said.emit(this.t('tokens.taken'));
  }

  protected unpin(): void {
    asWords(this.editor(), this.shown()!.pos);
    this.shown.set(null);
    this.said.emit(this.t('tokens.unpinned'));
  }

  private over(target: HTMLElement): void {
    const token = target.closest<HTMLElement>('data[data-figure]');
    if (!token) return;
    const pos = this.editor().view.posAtDOM(token, 0);
    this.later(() => this.show(pos, token, false), WAIT.show);
  }

  private select(): void {
    const { selection } = this.editor().state;
    if (!(selection instanceof NodeSelection) || selection.node.type.name !== 'figure') {
      if (this.shown()?.chosen) this.shown.set(null);
      return;
    }
    const token = this.editor().view.nodeDOM(selection.from);
    if (token instanceof HTMLElement) this.show(selection.from, token, true);
  }

  private show(pos: number, token: HTMLElement, chosen: boolean): void {
    clearTimeout(this.timer);
    this.shown.set({ pos, rect: token.getBoundingClientRect(), chosen });
  }

  private hide(): void {
    if (!this.shown()?.chosen || !this.editor().isFocused) this.shown.set(null);
  }

  private later(act: () => void, wait: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(act, wait);
  }
}
