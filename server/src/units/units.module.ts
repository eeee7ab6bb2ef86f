import { Global, Module } from '@nestjs/common';
import { Units } from './units.js';

@Global()
@Module({ providers: [Units], exports: [Units] })
export class UnitsModule {}
