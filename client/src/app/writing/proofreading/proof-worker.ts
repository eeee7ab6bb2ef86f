import './own-workers';
import type { ProofAnswer, ProofQuestion, ShownFinding } from './shown-finding';

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
  private asked: Pick<ProofQuestion, 'body' | 'heading'> | null = null;
  private glossary: ProofQuestion['glossary'] | undefined;
  private register: ProofQuestion['register'];

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
    this.asked = question;
    const { glossary, register, ...text } = question;
    // they are long, and known there until they are others
    const news = {
      ...(glossary === this.glossary ? {} : { glossary: (this.glossary = glossary) }),
      ...(register === this.register ? {} : { register: (this.register = register) }),
    };
    this.worker.postMessage({ turn: this.turn, ...text, ...news } satisfies ProofQuestion);
  }

  /** Of a text that is no more as it was the places would be wrong. */
  private take({ turn, findings }: ProofAnswer): void {
    const now = this.ports.ask();
    const same = now?.body === this.asked?.body && now?.heading === this.asked?.heading;
    if (turn === this.turn && same) this.ports.answer(findings);
  }
}
