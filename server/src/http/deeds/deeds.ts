import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import type { Request, Response } from 'express';
import { from, lastValueFrom, type Observable } from 'rxjs';
import { digestOf } from '../../database/digest.js';
import { Sweeps } from '../../database/sweeps.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import type { Incoming } from '../incoming.js';
import { invalid } from '../problem.js';
import { Deed } from './deed.entity.js';
import { sealed, unsealed } from './seal.js';

const KEPT_MS = 24 * 3600_000;
const SWEPT_EVERY_MS = 3600_000;
const KEY = /^[\w-]{16,64}$/;

type Asking = Request & { user?: { id: string }; file?: { buffer: Buffer }; incoming?: Incoming };
type Asked = Pick<Deed, 'actorId' | 'route' | 'key'> & { secret: string; what(): string };

/** Ends a unit of work in which there is nothing left to do. */
class DoneBefore extends Error {}

/**
 * A POST with an Idempotency-Key is done once: its effect and its answer are one transaction, and who asks again with the same key
 * is told the same. Keys are of a person and a route, and hold for a day, or until the sweep after it.
 */
@Injectable()
export class Deeds implements NestInterceptor {
  constructor(
    private readonly work: UnitOfWork,
    sweeps: Sweeps,
  ) {
    sweeps.every(SWEPT_EVERY_MS, 'deeds', () => this.sweep());
  }

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const http = context.switchToHttp();
    const asked = askedOf(http.getRequest<Asking>());
    if (!asked) return next.handle();
    return from(this.once(asked, () => lastValueFrom(next.handle()), http.getResponse<Response>()));
  }

  private async once(asked: Asked, act: () => Promise<unknown>, response: Response): Promise<unknown> {
    try {
      return await this.work.asOne(
        act,
        async () => {
          if (await this.before(asked)) throw new DoneBefore();
        },
        async (transaction, answer) => {
          const { actorId, route, key, secret } = asked;
          await transaction.add(Deed, {
            actorId,
            route,
            key,
            asked: asked.what(),
            answer: sealed(JSON.stringify({ answer }), secret),
            at: new Date().toISOString(),
          });
        },
      );
    } catch (error) {
      // whatever it came to now: what was done before is what is told
      const before = await this.before(asked);
      if (!before) throw error;
      if (before.asked !== asked.what()) throw invalid('key_used_for_another');
      response.set('Idempotency-Replayed', 'true');
      return (JSON.parse(unsealed(before.answer, asked.secret)) as { answer?: unknown }).answer;
    }
  }

  private async before({ actorId, route, key }: Asked): Promise<Deed | undefined> {
    const condition = 'actor_id = :actorId AND route = :route AND key = :key';
    return (await this.work.rows(Deed, condition, { actorId, route, key }))[0];
  }

  async sweep(): Promise<void> {
    const before = new Date(Date.now() - KEPT_MS).toISOString();
    await this.work.run((transaction) => transaction.eraseBefore(Deed, 'at', before));
  }
}

function askedOf(request: Asking): Asked | null {
  const secret = request.get('idempotency-key');
  if (secret === undefined || request.method !== 'POST' || !request.user || request.path.startsWith('/api/auth/'))
    return null;
  if (!KEY.test(secret)) throw invalid('invalid_key');
  const { path } = request.route as { path: string };
  return {
    actorId: request.user.id,
    route: path,
    key: digestOf(secret),
    secret,
    what: () =>
      digestOf(
        JSON.stringify([
          // with the key, for what is asked may hold a password, which its digest alone would let guess
          secret,
          request.path,
          request.get('if-match') ?? null,
          request.body ?? null,
          request.file ? digestOf(request.file.buffer) : null,
          ...(request.incoming ? [request.incoming.name, request.incoming.digest] : []),
        ]),
      ),
  };
}
