import { Global, Module } from '@nestjs/common';
import { ActorSource } from './actor-source.js';

@Global()
@Module({ providers: [ActorSource], exports: [ActorSource] })
export class UsersModule {}
