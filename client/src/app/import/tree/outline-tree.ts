import { Component, DestroyRef, ElementRef, afterRenderEffect, computed, inject, signal } from '@angular/core';
import { MatIcon } from '@angular/material/icon';
import type { ImportNode } from '@bafang/shared';
import { Words } from '../../i18n/words';
import { wordsOf } from '../../ui/names/title-words';
import { isComposed } from '../../ui/keys/key-names';
import { Keys } from '../../ui/keys/keys';
import { ImportModel } from '../import-model';
import { ImportWords } from '../import-words';
import { ImportProof } from '../proof/import-proof';
import { severityLooks } from '../../ui/states/severity-looks';
import { scrollWithin } from '../scroll-within';
import { NodeText } from './node-text';
import { rename, split } from './tree';
import { type Tree, treeKeys } from './tree-acts';

interface Row {
  readonly node: ImportNode;
  readonly depth: number;
  readonly number: string;
  /** Of its title. */
  readonly words: readonly string[];
  readonly flags: number;
  readonly parentId: string | null;
  readonly points: number;
}

/** The outline as it was read, to be put right with the keys and buttons of tree-acts. */
@Component({
  selector: 'bf-outline-tree',
  imports: [MatIcon, NodeText],
  templateUrl: './outline-tree.html',
  styleUrl: './outline-tree.scss',
})
export class OutlineTree implements Tree {
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly said = inject(ImportWords);
  readonly model = inject(ImportModel);
  protected readonly proof = inject(ImportProof);
  protected readonly looks = severityLooks;
  protected readonly t = inject(Words).t;
  protected readonly closed = signal<ReadonlySet<string>>(new Set());
  protected readonly renaming = signal('');

  private readonly flagged = computed(
    () => new Map([...Map.groupBy(this.model.open(), ({ line }) => line)].map(([line, notes]) => [line, notes.length])),
  );
  protected readonly rows = computed(() => this.rowsOf(this.model.nodes(), 0, null));
  protected readonly here = computed(
    () => this.rows().find(({ node }) => node.id === this.model.cursor()) ?? this.rows()[0],
  );

  constructor() {
    inject(Keys).list('tree', inject(DestroyRef));
    afterRenderEffect(() => this.follow(this.here()?.node.id));
  }

  protected press(event: KeyboardEvent): void {
    const row = this.here();
    if (
      !row ||
      isComposed(event) ||
      event.target instanceof HTMLInputElement ||
      event.target instanceof HTMLTextAreaElement
    )
      return;
    const name = `${event.altKey ? 'Alt+' : ''}${event.shiftKey ? 'Shift+' : ''}${event.key}`;
    const act = treeKeys[name];
    if (!act) return;
    event.preventDefault();
    event.stopPropagation();
    act(this, row.node);
  }

  step(by: number): void {
    const rows = this.rows();
    const at = rows.findIndex(({ node }) => node.id === this.here()?.node.id);
    const next = rows[Math.min(rows.length - 1, Math.max(0, at + by))];
    if (next) this.model.cursor.set(next.node.id);
  }

  fold(id: string, shut: boolean): void {
    this.closed.update((ids) => new Set(shut ? [...ids, id] : [...ids].filter((one) => one !== id)));
  }

  sideways(node: ImportNode, into: boolean): void {
    const shut = this.closed().has(node.id);
    if (into ? shut : !shut && node.children.length > 0) return this.fold(node.id, !into);
    const target = into ? node.children[0]?.id : this.here()?.parentId;
    if (target) this.model.cursor.set(target);
  }

  startRenaming(id: string): void {
    this.renaming.set(id);
    setTimeout(() => this.host.nativeElement.querySelector<HTMLInputElement>('input')?.select());
  }

  parted({ id }: ImportNode): boolean {
    const at = this.host.nativeElement.querySelector('textarea')?.selectionStart ?? 0;
    const edit = at > 0 ? split(this.model.nodes(), id, at, this.model.newId()) : null;
    this.model.apply(edit);
    return edit !== null;
  }

  enterText(): void {
    const box = this.host.nativeElement.querySelector('textarea');
    box?.focus();
    box?.setSelectionRange(0, 0);
  }

  leave(): void {
    this.host.nativeElement.parentElement?.parentElement
      ?.querySelector<HTMLElement>('footer button:last-of-type')
      ?.focus();
  }

  protected pressInHeading(event: KeyboardEvent, node: ImportNode, heading: string): void {
    const said: Record<string, string> = { Enter: heading, Escape: node.heading ?? '' };
    const kept = said[event.key];
    if (kept === undefined || isComposed(event)) return;
    this.rename(node, kept);
    setTimeout(() => this.rowOf(node.id)?.focus());
  }

  protected rename(node: ImportNode, heading: string): void {
    if (this.renaming() !== node.id) return;
    this.renaming.set('');
    if (heading.trim() !== (node.heading ?? '')) this.model.apply(rename(this.model.nodes(), node.id, heading));
  }

  private rowsOf(nodes: readonly ImportNode[], depth: number, parentId: string | null): Row[] {
    return nodes.flatMap((node) => {
      const row: Row = {
        node,
        depth,
        parentId,
        number: this.said.number(nodes, node),
        words: wordsOf(this.said.title(node)),
        flags: this.flagsOf(node),
        points: node.children.length,
      };
      return this.closed().has(node.id) ? [row] : [row, ...this.rowsOf(node.children, depth + 1, node.id)];
    });
  }

  private flagsOf(node: ImportNode): number {
    const inside = new Set(this.linesOf(node));
    return [...this.flagged()]
      .filter(([line]) => line !== null && inside.has(line))
      .reduce((sum, [, count]) => sum + count, 0);
  }

  private linesOf(node: ImportNode): number[] {
    return [node.line, ...node.children.flatMap((child) => this.linesOf(child))];
  }

  private rowOf(id = ''): HTMLElement | null {
    return this.host.nativeElement.querySelector(`[data-node="${CSS.escape(id)}"]`);
  }

  /** The focus stays with the cursor while the tree is worked on, wherever a change moved it. */
  private follow(id: string | undefined): void {
    const pane = this.host.nativeElement;
    const row = this.rowOf(id);
    if (!row) return;
    const inside = pane.contains(document.activeElement);
    if (inside) row.scrollIntoView({ block: 'nearest' });
    else scrollWithin(pane, row);
    if (inside || document.activeElement === document.body) {
      if (!(document.activeElement instanceof HTMLInputElement)) row.focus({ preventScroll: true });
    }
  }
}
