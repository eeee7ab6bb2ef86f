import { httpResource } from '@angular/common/http';
import { Component, DestroyRef, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Editor } from '@tiptap/core';
import { PluginKey } from '@tiptap/pm/state';
import { Suggestion, type SuggestionProps } from '@tiptap/suggestion';
import type { FiguresView } from '@bafang/shared';
import { Words } from '../../i18n/words';
import { whileSame } from '../../session/kept/field';
import { isComposed } from '../../ui/keys/key-names';
import { type FigureChoice, figureChoices } from './figure-choices';

type Asking = SuggestionProps<never, FigureChoice>;
const WIDTH = 340;
const ROOM = 320;
/** Typed with an input method it is full-width. */
const SIGNS = ['#', '＃'] as const;

/** Typing # and a name puts a value of the register into the text; the caret stays where it is. */
@Component({
  selector: 'bf-figure-picker',
  imports: [RouterLink],
  host: { '(window:resize)': 'place()', '(document:scroll.capture)': 'place()' },
  templateUrl: './figure-picker.html',
  styleUrl: './figure-picker.scss',
})
export class FigurePicker {
  readonly editor = input.required<Editor>();
  readonly reportId = input.required<string>();
  protected readonly t = inject(Words).t;
  protected readonly asking = signal<Asking | null>(null);
  protected readonly at = signal<DOMRect | null>(null);
  /** Read when the first is asked for. */
  private readonly wanted = signal(false);
  protected readonly register = httpResource<FiguresView>(() =>
    this.wanted() ? `/api/reports/${this.reportId()}/figures` : undefined,
  );
  protected readonly typed = computed(() => this.asking()?.query ?? '');
  protected readonly choices = computed(() =>
    this.asking() && this.register.hasValue() ? figureChoices(this.register.value(), this.typed()) : [],
  );
  protected readonly active = whileSame(this.typed, () => 0);
  /** Below the line, above it where there is no room, and always inside the window. */
  protected readonly inset = computed(() => {
    const at = this.at();
    if (!at) return null;
    const left = Math.max(8, Math.min(at.left, innerWidth - WIDTH - 8));
    return at.bottom + ROOM > innerHeight && at.top > innerHeight / 2
      ? { left, top: null, bottom: innerHeight - at.top + 6 }
      : { left, top: at.bottom + 6, bottom: null };
  });

  constructor() {
    const keys = SIGNS.map(() => new PluginKey('figurePicker'));
    effect((stop) => {
      const editor = this.editor();
      // before the editor's own keys: Enter takes what is chosen, and divides no paragraph
      untracked(() => {
        SIGNS.forEach((char, at) =>
          editor.registerPlugin(this.plugin(editor, char, keys[at]!), (own, others) => [own, ...others]),
        );
        // what was typed before this was fetched
        editor.view.dispatch(editor.state.tr);
      });
      stop(() => !editor.isDestroyed && editor.unregisterPlugin(keys));
    });
    effect(() => this.describe(this.editor(), this.choices().length ? `figure-choice-${this.active()}` : null));
    inject(DestroyRef).onDestroy(() => this.asking.set(null));
  }

  protected place(): void {
    const rect = this.asking()?.clientRect?.();
    if (rect) this.at.set(rect);
  }

  protected choose(choice: FigureChoice): void {
    this.asking()?.command(choice);
  }

  private plugin(editor: Editor, char: string, pluginKey: PluginKey) {
    return Suggestion<never, FigureChoice>({
      editor,
      char,
      pluginKey,
      allowedPrefixes: null,
      decorationClass: 'asked-figure',
      command: ({ editor: at, range, props: { figure, year, text } }) => {
        const token = { type: 'figure', attrs: { figure: figure.id, year, text } };
        at.chain().focus().insertContentAt(range, token).run();
      },
      render: () => ({
        onStart: (props) => this.ask(props),
        onUpdate: (props) => this.ask(props),
        // a plugin that joins the editor makes all of them anew, in the middle of a name too
        onExit: () => pluginKey.getState(editor.state)?.active || this.asking.set(null),
        onKeyDown: ({ event }) => this.press(event),
      }),
    });
  }

  /** Letters of an input method are no name yet. */
  private ask(props: Asking): void {
    this.wanted.set(true);
    if (!props.editor.view.composing) this.asking.set(props);
    this.place();
  }

  private press(event: KeyboardEvent): boolean {
    const choices = this.choices();
    if (isComposed(event) || !choices.length) return false;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) this.active.update((at) => (at + step + choices.length) % choices.length);
    else if (event.key === 'Enter' || event.key === 'Tab') this.choose(choices[this.active()]!);
    else return false;
    return true;
  }

  private describe({ view, isDestroyed }: Editor, active: string | null): void {
    if (isDestroyed) return;
    for (const [name, value] of [
      ['aria-controls', active && 'figure-choices'],
      ['aria-activedescendant', active],
    ] as const)
      if (value) view.dom.setAttribute(name, value);
      else view.dom.removeAttribute(name);
  }
}
