import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { PinoLogger } from 'nestjs-pino';

/** What is done again and again while the server runs. A sweep that fails is logged, and the next comes all the same. */
@Injectable()
export class Sweeps implements OnApplicationShutdown {
  private readonly timers: NodeJS.Timeout[] = [];

  constructor(private readonly logger: PinoLogger) {}

  every(ms: number, name: string, sweep: () => Promise<void>): void {
    let running = false;
    const once = async (): Promise<void> => {
      if (running) return;
      running = true;
      await sweep().catch((error: unknown) => this.logger.error({ err: error, sweep: name }, 'sweep failed'));
      running = false;
    };
    this.timers.push(setInterval(() => void once(), ms).unref());
  }

  onApplicationShutdown(): void {
    for (const timer of this.timers) clearInterval(timer);
  }
}
