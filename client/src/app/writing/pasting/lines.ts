import { type NodeJson, type Script, inScript, plainCharacters } from '@bafang/shared';
import type { LeftOut } from './left-out';

export const paragraph = (text: string): NodeJson =>
  text ? { type: 'paragraph', content: [{ type: 'text', text }] } : { type: 'paragraph' };

/** Line breaks and runs of spaces of the source are one space, and none between Chinese characters; the full-width space of an indent goes. */
const tidy = (text: string): string =>
  text
    .replace(/\u00a0/g, ' ')
    .replace(/[ \t\n]+/g, ' ')
    .replace(/(?<=[^\x00-\x7f]) (?=[^\x00-\x7f])/g, '')
    .replace(/^[\s\u3000]+|\s+$/g, '');

/** The place of an item: its number, how its list counts, how deep it stands. */
export interface Place {
  readonly number: number;
  readonly type?: string;
  readonly level?: number;
}

const startOf = (list: NodeJson): number => Number(list.attrs?.['start'] ?? 1);
const continues = (list: NodeJson | undefined, { number, type }: Place): list is NodeJson =>
  list?.type === 'orderedList' &&
  list.attrs?.['type'] === type &&
  startOf(list) + (list.content?.length ?? 0) === number;

/** Lines of running text between blocks: a soft break begins a new one. */
export class Lines {
  readonly done: NodeJson[] = [];
  private text = '';
  private script: Script | null = null;

  constructor(
    readonly leftOut: LeftOut,
    readonly inTable: boolean,
  ) {}

  write(text: string): void {
    this.text += this.script ? inScript(text, this.script) : text;
  }

  within(script: Script, read: () => void): void {
    const before = this.script;
    this.script = script;
    read();
    this.script = before;
  }

  end(): void {
    const text = tidy(this.leftOut.plain(plainCharacters(this.text, 'lines')));
    this.text = '';
    if (text) this.done.push(paragraph(text));
  }

  block(node: NodeJson): void {
    this.end();
    this.done.push(node);
  }

  /** An item whose number goes on from the line before is of its list; a deeper one stands in the item before it. */
  item(content: NodeJson[], place: Place): void {
    this.end();
    const into = this.listed(place.level ?? 1);
    const item = { type: 'listItem', content };
    const last = into.at(-1);
    if (continues(last, place)) last.content?.push(item);
    else {
      const { number: start, type } = place;
      into.push({ type: 'orderedList', attrs: { start, ...(type && { type }) }, content: [item] });
    }
  }

  /** Whether an item of this level would stand in another item. */
  nests(level: number): boolean {
    this.end();
    return this.listed(level) !== this.done;
  }

  private listed(level: number): NodeJson[] {
    let into = this.done;
    for (let depth = 1; depth < level; depth++) {
      const item = into.at(-1)?.type === 'orderedList' ? into.at(-1)?.content?.at(-1) : undefined;
      if (!item?.content) break;
      into = item.content;
    }
    return into;
  }
}
