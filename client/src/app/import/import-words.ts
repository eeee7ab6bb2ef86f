import { Injectable, inject } from '@angular/core';
import { type ImportLine, type ImportNode, type ImportNote, label } from '@bafang/shared';
import { Words } from '../i18n/words';

/** In the message of a draft that was read before notes had words. */
const ORDINAL =
  /第[一二三四五六七八九十]+(?:部分|[章编篇])|[（(][一二三四五六七八九十百]+[）)]|[一二三四五六七八九十百]+ ?[是、]|[\d０-９]+ ?[.．、]/g;
const levelOf = { part: 'part', area: 'area', point: 'point', item: 'item' } as const;

/** How nodes and notes of an import are called. */
@Injectable({ providedIn: 'root' })
export class ImportWords {
  private readonly words = inject(Words);

  /** The number a node will have, from its place among its like; 引言 and 结语 have none. */
  readonly number = (siblings: readonly ImportNode[], node: ImportNode): string => {
    if (node.kind === 'preamble' || node.kind === 'closing') return '';
    const like = siblings.filter(({ kind }) => kind === node.kind);
    return label(levelOf[node.kind], like.findIndex(({ id }) => id === node.id) + 1);
  };

  readonly title = (node: ImportNode): string => {
    if (node.heading) return node.heading;
    const words = [...(node.text ?? '')].slice(0, 24).join('');
    const place = { preamble: 'preamble', closing: 'closing' }[node.kind as string];
    return place ? `${this.words.t(`states.place.${place}`)}　${words}` : words;
  };

  /** A flag as a question that 是 agrees with; it quotes the last words that it asks about. */
  readonly question = (note: ImportNote, nodes: readonly ImportNode[], lines: readonly ImportLine[]): string => {
    const key = `import.note.${note.code}`;
    if (!this.words.has(key)) return note.message;
    const words = note.words?.at(-1);
    const quoted = words && lines.find(({ line }) => line === words.line)?.text.slice(words.from, words.to);
    const number = quoted ?? note.message.match(ORDINAL)?.at(-1) ?? '';
    const heads = nodes
      .filter(({ kind }) => kind === 'area' || kind === 'part')
      .map(({ kind, number: n }) => (n ? label(levelOf[kind as 'area' | 'part'], n) : ''));
    return this.words.t(key, { number, where: heads.at(-1) ?? '' });
  };

  readonly reason = (reason: string): string =>
    this.words.has(`import.dropped.${reason}`) ? this.words.t(`import.dropped.${reason}`) : reason;
}
