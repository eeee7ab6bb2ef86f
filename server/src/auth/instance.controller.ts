import { instanceView, type InstanceView } from '@bafang/shared';
import { Controller, Get } from '@nestjs/common';
import { Allow } from '../http/allow.js';
import { Answers } from '../http/answers.js';
import { SessionViews } from './session-views.js';

@Controller('api/instance')
export class InstanceController {
  constructor(private readonly views: SessionViews) {}

  /** What the sign-in page says before anybody is signed in. */
  @Allow('anyone')
  @Answers('What the sign-in page says before anybody is signed in.', instanceView)
  @Get()
  instance(): Promise<InstanceView> {
    return this.views.instance();
  }
}
