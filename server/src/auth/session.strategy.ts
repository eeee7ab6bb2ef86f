import { Inject, Injectable } from '@nestjs/common';
import { PassportStrategy } from '@nestjs/passport';
import { Strategy } from 'passport-jwt';
import { CONFIG, type Config } from '../config/config.js';
import type { Actor } from '../users/actor.js';
import { ActorSource } from '../users/actor-source.js';
import { accessOf } from './session-cookies.js';

interface Claims { sub: string; sid: string }

/** The JWT names a session; whether it still stands is the database's word. */
@Injectable()
export class SessionStrategy extends PassportStrategy(Strategy, 'session') {
  constructor(
    @Inject(CONFIG) config: Config,
    private readonly actors: ActorSource,
  ) {
    super({ jwtFromRequest: accessOf, secretOrKey: config.secret, algorithms: ['HS256'] });
  }

  async validate(claims: Claims): Promise<Actor | false> {
    return (await this.actors.ofSession(claims.sid, claims.sub)) ?? false;
  }
}
