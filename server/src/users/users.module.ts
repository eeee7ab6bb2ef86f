import { Global, Module } from '@nestjs/common';
import { ActorSource } from './actor-source.js';
import { People } from './people.js';

@Global()
@Module({ providers: [ActorSource, People], exports: [ActorSource, People] })
export class UsersModule {}
