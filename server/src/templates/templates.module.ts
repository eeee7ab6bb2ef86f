import { Global, Module } from '@nestjs/common';
import { TemplatesController } from './templates.controller.js';
import { Templates } from './templates.js';

@Global()
@Module({ controllers: [TemplatesController], providers: [Templates], exports: [Templates] })
export class TemplatesModule {}
