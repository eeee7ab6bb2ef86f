import { Global, Module } from '@nestjs/common';
import { Units } from './units.service.js';

@Global()
@Module({ providers: [Units], exports: [Units] })
export class UnitsModule {}
