import { Module } from '@nestjs/common';
import { Closing } from './closing.js';
import { HealthController } from './health.controller.js';

@Module({ controllers: [HealthController], providers: [Closing] })
export class HttpModule {}
