import { type BeforeApplicationShutdown, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { Server } from 'node:http';

const LOOK_MS = 50;
/** Well within the ten seconds that Docker gives. */
const GRACE_MS = 3000;

/** A server that closes finishes what is under way; kept connections, and in the end those whose request never comes whole, would hold it up. */
@Injectable()
export class Closing implements BeforeApplicationShutdown, OnApplicationShutdown {
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly host: HttpAdapterHost) {}

  beforeApplicationShutdown(): void {
    const server = this.host.httpAdapter?.getHttpServer() as Server | undefined;
    const until = Date.now() + GRACE_MS;
    this.timer = setInterval(
      () => (Date.now() < until ? server?.closeIdleConnections() : server?.closeAllConnections()),
      LOOK_MS,
    );
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
  }
}
