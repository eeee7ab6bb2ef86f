import { Inject, Injectable } from '@nestjs/common';
import { PassportStrategy } from '@nestjs/passport';
import { createSecretKey } from 'node:crypto';
import { Strategy } from 'passport-jwt';
import { CONFIG, type Config } from '../config/config.js';
import { ActorSource } from '../users/actor-source.js';
import type { Actor } from '../users/actor.js';
import { accessOf } from './session-cookies.js';

interface Claims {
  sub: string;
  sid: string;
}

/** The JWT names a session; whether it still stands is the database's word. */
@Injectable()
export class SessionStrategy extends PassportStrategy(Strategy, 'session') {
  constructor(
    @Inject(CONFIG) config: Config,
    private readonly actors: ActorSource,
  ) {
    // a key once made; a text would be tried as a public key at every request. passport-jwt's types know no key object
    const secretOrKey = createSecretKey(Buffer.from(config.secret)) as unknown as Buffer;
    super({ jwtFromRequest: accessOf, secretOrKey, algorithms: ['HS256'] });
  }

  async validate(claims: Claims): Promise<Actor | false> {
    return (await this.actors.ofSession(claims.sid, claims.sub)) ?? false;
  }
}
