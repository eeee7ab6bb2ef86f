import { Module } from '@nestjs/common';
import { Registers } from './registers.js';

@Module({ providers: [Registers], exports: [Registers] })
export class RegisterModule {}
