import { digestParameter, keptImageTypes, textRoles } from '@bafang/shared';
import { Controller, Get, Param, Res } from '@nestjs/common';
import type { Response } from 'express';
import { sendImage } from '../files/downloads.js';
import { Images } from '../files/images.js';
import { Allow } from '../http/allow.js';
import { Answers } from '../http/answers.js';
import { type Actor, CurrentActor } from '../users/actor.js';

@Controller('api/images')
export class ImagesController {
  constructor(private readonly images: Images) {}

  @Allow(...textRoles)
  @Answers('An image, for who reads a text that shows it.', [...keptImageTypes])
  @Get(':digest')
  async image(
    @CurrentActor() actor: Actor,
    @Param('digest', { schema: digestParameter }) digest: string,
    @Res() response: Response,
  ): Promise<void> {
    sendImage(response, await this.images.find(actor, digest), 'private, max-age=31536000, immutable');
  }
}
