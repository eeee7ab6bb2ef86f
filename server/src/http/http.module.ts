import { Module } from '@nestjs/common';
import { APP_INTERCEPTOR } from '@nestjs/core';
import { Bodies } from './application/bodies.js';
import { Closing } from './application/closing.js';
import { Nothing } from './application/nothing.js';
import { Deeds } from './deeds/deeds.js';
import { HealthController } from './health.controller.js';

@Module({
  controllers: [HealthController],
  providers: [
    Closing,
    { provide: APP_INTERCEPTOR, useClass: Nothing },
    { provide: APP_INTERCEPTOR, useClass: Bodies },
    Deeds,
    { provide: APP_INTERCEPTOR, useExisting: Deeds },
  ],
})
export class HttpModule {}
