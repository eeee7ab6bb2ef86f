import type { Refusal } from '@bafang/shared';
import {
  applyDecorators,
  type CallHandler,
  type ExecutionContext,
  Injectable,
  type NestInterceptor,
  SetMetadata,
  UseInterceptors,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Request } from 'express';
import { catchError, from, type Observable, switchMap, throwError } from 'rxjs';
import { Audit } from '../audit/audit.js';
import { Problem } from '../http/problem.js';
import type { Actor } from '../users/actor.js';
import type { Moved } from './records.js';

type Kind = Moved['subject']['type'];
const KIND = 'kind of what is acted on';
/** Who may not, or not now. Who read an old version has only to read again. */
const REFUSED = [403, 409];

/** What somebody tried and was refused stands in the trail like what was done; the act's own unit of work has ended by then. */
@Injectable()
class RefusedActs implements NestInterceptor {
  constructor(
    private readonly audit: Audit,
    private readonly reflector: Reflector,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<Request & { user: Actor }>();
    const kind = this.reflector.get<Kind>(KIND, context.getHandler());
    return next.handle().pipe(
      catchError((error: unknown) => {
        if (!(error instanceof Problem) || !REFUSED.includes(error.status)) return throwError(() => error);
        return from(this.record(request, kind, error)).pipe(switchMap(() => throwError(() => error)));
      }),
    );
  }

  private record(
    { user, params, body }: Request & { user: Actor },
    kind: Kind,
    { code, more }: Problem,
  ): Promise<void> {
    const { refusals } = more as { refusals?: Refusal[] };
    return this.audit.record({
      actor: user,
      action: 'refused',
      object: { type: kind, id: String(params['areaId'] ?? params['id']) },
      facts: { act: (body as { action: string }).action, codes: refusals?.map((each) => each.code) ?? [code] },
    });
  }
}

/** A route of acts on what is named: those that are refused are recorded. */
export const Refusable = (kind: Kind): MethodDecorator =>
  applyDecorators(SetMetadata(KIND, kind), UseInterceptors(RefusedActs));
