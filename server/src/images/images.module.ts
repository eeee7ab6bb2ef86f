import { Module } from '@nestjs/common';
import { ContributionsModule } from '../contributions/contributions.module.js';
import { FilesModule } from '../files/files.module.js';
import { SectionsModule } from '../sections/sections.module.js';
import { ImagesController } from './images.controller.js';

@Module({
  imports: [FilesModule, SectionsModule, ContributionsModule],
  controllers: [ImagesController],
})
export class ImagesModule {}
