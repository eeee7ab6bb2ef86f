import { Global, Module } from '@nestjs/common';
import { Schedules } from './schedules.js';
import { TemplatesController } from './templates.controller.js';
import { Templates } from './templates.js';

@Global()
@Module({ controllers: [TemplatesController], providers: [Schedules, Templates], exports: [Schedules, Templates] })
export class TemplatesModule {}
