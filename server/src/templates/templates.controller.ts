import { type TemplateLine, textRoles } from '@bafang/shared';
import { Controller, Get } from '@nestjs/common';
import { Allow } from '../http/allow.js';
import { Templates } from './templates.js';

@Controller('api/templates')
export class TemplatesController {
  constructor(private readonly templates: Templates) {}

  @Allow(...textRoles)
  @Get()
  list(): Promise<TemplateLine[]> {
    return this.templates.list();
  }
}
