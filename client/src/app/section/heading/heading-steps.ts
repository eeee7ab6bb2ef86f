/** Keys that follow one another within this are one step, as in the text. */
const pause = 500;

/** What a heading said before: its undo, which the browser's own would forget with the field. */
export class HeadingSteps {
  private readonly past: string[] = [];
  private readonly undone: string[] = [];
  private last = -Infinity;

  constructor(private readonly now: () => number = () => performance.now()) {}

  /** Something else is about to be written in place of this. */
  note(before: string): void {
    const now = this.now();
    if (now - this.last > pause) this.past.push(before);
    this.last = now;
    this.undone.length = 0;
  }

  /** What it said before, or null. */
  undo(present: string): string | null {
    return this.step(present, this.past, this.undone);
  }

  redo(present: string): string | null {
    return this.step(present, this.undone, this.past);
  }

  private step(present: string, from: string[], to: string[]): string | null {
    const found = from.pop() ?? null;
    if (found !== null) to.push(present);
    this.last = -Infinity;
    return found;
  }
}
