import { templateLine, type TemplateLine, textRoles } from '@bafang/shared';
import { Controller, Get } from '@nestjs/common';
import { z } from 'zod';
import { Allow } from '../http/allow.js';
import { Answers } from '../http/answers.js';
import { Templates } from './templates.js';

@Controller('api/templates')
export class TemplatesController {
  constructor(private readonly templates: Templates) {}

  @Allow(...textRoles)
  @Answers('The templates that a new report may start from.', z.array(templateLine))
  @Get()
  list(): Promise<TemplateLine[]> {
    return this.templates.list();
  }
}
