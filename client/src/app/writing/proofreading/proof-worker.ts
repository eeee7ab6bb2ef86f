import type { ProofAnswer, ProofQuestion, ShownFinding } from './shown-finding';

interface ScriptPolicies {
  createPolicy(name: 'default', rules: { createScriptURL: (address: string) => string | null }): unknown;
}
/** What a browser asks that holds the page to trusted scripts: of addresses made here a worker of this build is one, no other. */
const isOwnWorker = (address: string) => {
  const { origin, pathname } = new URL(address, location.href);
  return origin === location.origin && /^\/worker-\w+\.js$/.test(pathname);
};
(globalThis as { trustedTypes?: ScriptPolicies }).trustedTypes?.createPolicy('default', {
  createScriptURL: (address) => (isOwnWorker(address) ? address : null),
});

/** How long nobody types before the text is read again. */
const PAUSE = 250;

interface Ports {
  /** What is to be read; null while an input method is at work. */
  readonly ask: () => Omit<ProofQuestion, 'turn'> | null;
  readonly answer: (findings: readonly ShownFinding[]) => void;
  readonly fail: () => void;
}

/** Asks the worker a moment after the text has changed, never in the middle of a composition; what has changed since is asked again. */
export class ProofWorker {
  private readonly worker = new Worker(new URL('./proofread.worker', import.meta.url), { type: 'module' });
  private timer: ReturnType<typeof setTimeout> | undefined;
  private turn = 0;
  private asked: ProofQuestion['body'] | null = null;

  constructor(private readonly ports: Ports) {
    this.worker.onmessage = ({ data }: MessageEvent<ProofAnswer>) => this.take(data);
    this.worker.onerror = () => ports.fail();
  }

  wake(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.post(), PAUSE);
  }

  end(): void {
    clearTimeout(this.timer);
    this.worker.terminate();
  }

  private post(): void {
    const question = this.ports.ask();
    if (!question) return this.wake();
    this.turn += 1;
    this.asked = question.body;
    this.worker.postMessage({ turn: this.turn, ...question } satisfies ProofQuestion);
  }

  /** Of a text that is no more as it was the places would be wrong. */
  private take({ turn, findings }: ProofAnswer): void {
    if (turn === this.turn && this.ports.ask()?.body === this.asked) this.ports.answer(findings);
  }
}
