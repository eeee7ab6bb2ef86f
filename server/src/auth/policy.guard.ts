import { type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { AuthGuard } from '@nestjs/passport';
import type { Request } from 'express';
import { POLICY, type Policy } from '../http/allow.js';
import { forbidden, unauthenticated } from '../http/problem.js';
import type { Actor } from '../users/actor.js';

/** The global guard: a route without a policy is closed to everybody. */
@Injectable()
export class PolicyGuard extends AuthGuard('session') {
  constructor(private readonly reflector: Reflector) {
    super();
  }

  override async canActivate(context: ExecutionContext): Promise<boolean> {
    const policy = this.reflector.getAllAndOverride<Policy | undefined>(POLICY, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (!policy) throw forbidden('no_policy');
    if (policy === 'anyone') return true;
    await super.canActivate(context);
    const { user } = context.switchToHttp().getRequest<Request & { user: Actor }>();
    if (policy === 'session') return true;
    if (user.mustChangePassword) throw forbidden('password_change_needed');
    if (user.grants.length === 0) throw forbidden('no_role_yet');
    if (policy !== 'account' && !user.grants.some((grant) => policy.includes(grant.role))) throw forbidden();
    return true;
  }

  override handleRequest<User>(error: unknown, user: User | false): User {
    if (error) throw error;
    if (!user) throw unauthenticated();
    return user;
  }
}
