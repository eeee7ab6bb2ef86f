import { Module } from '@nestjs/common';
import { Closing } from './application/closing.js';
import { HealthController } from './health.controller.js';

@Module({ controllers: [HealthController], providers: [Closing] })
export class HttpModule {}
