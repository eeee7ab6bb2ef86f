import type { Role } from '@bafang/shared';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';

/** The signed-in person of a request, with the roles that count today. */
export interface Actor {
  id: string;
  login: string;
  name: string;
  unitId: string;
  sessionId: string;
  mustChangePassword: boolean;
  grants: readonly { role: Role; unitId: string }[];
}

export const CurrentActor = createParamDecorator(
  (_: unknown, context: ExecutionContext): Actor => context.switchToHttp().getRequest<Request & { user: Actor }>().user,
);

/** The units for which the actor holds one of the roles. */
export function unitsOf(actor: Actor, ...roles: Role[]): string[] {
  return [...new Set(actor.grants.filter((grant) => roles.includes(grant.role)).map((grant) => grant.unitId))];
}
