/** One timer: starting it anew forgets the one before. */
export class Countdown {
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly done: () => void) {}

  start(milliseconds: number): void {
    this.stop();
    this.timer = setTimeout(this.done, milliseconds);
  }

  stop(): void {
    clearTimeout(this.timer);
  }
}
