import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import express, { type RequestHandler } from 'express';
import type { Request, Response } from 'express';
import type { Observable } from 'rxjs';
import { POLICY, type Policy } from '../allow.js';
import { INCOMING } from '../incoming.js';
import { invalid, Problem } from '../problem.js';
import { TAKES } from '../takes.js';
import { isPlain } from './plain-input.js';

const UNSIGNED_KB = 16;
const ORDINARY_KB = 64;

const hasBody = ({ headers }: Request) =>
  headers['content-length'] !== undefined || headers['transfer-encoding'] !== undefined;
const tooLarge = (most: number) => new Problem(413, 'body_too_large', { most });

/**
 * Reads a body after the guards and before the pipes: it is not parsed for who is not let in, and no larger than its route takes.
 * A file is read by its own route.
 */
@Injectable()
export class Bodies implements NestInterceptor {
  private readonly readers = new Map<number, RequestHandler>();

  constructor(private readonly reflector: Reflector) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> | Promise<Observable<unknown>> {
    const http = context.switchToHttp();
    const request = http.getRequest<Request>();
    if (!hasBody(request) || this.reflector.get<boolean>(INCOMING, context.getHandler())) return next.handle();
    return this.read(request, http.getResponse<Response>(), this.most(context)).then(() => {
      if (!isPlain(request.body)) throw invalid('invalid_input');
      return next.handle();
    });
  }

  private most(context: ExecutionContext): number {
    const places = [context.getHandler(), context.getClass()];
    const unsigned = this.reflector.getAllAndOverride<Policy>(POLICY, places) === 'anyone';
    return (
      this.reflector.getAllAndOverride<number | undefined>(TAKES, places) ?? (unsigned ? UNSIGNED_KB : ORDINARY_KB)
    );
  }

  private async read(request: Request, response: Response, most: number): Promise<void> {
    // who says beforehand that it is too much is not listened to, unless it is one of ours who wants to read the answer
    if (most === UNSIGNED_KB && Number(request.get('content-length')) > most * 1024) {
      response.set('Connection', 'close');
      throw tooLarge(most);
    }
    const reader = this.readers.get(most) ?? express.json({ limit: `${most}kb` });
    this.readers.set(most, reader);
    await new Promise<void>((resolve, reject) => {
      reader(request, response, (error?: unknown) => {
        if (!error) resolve();
        else reject((error as { status?: number }).status === 413 ? tooLarge(most) : error);
      });
    });
  }
}
