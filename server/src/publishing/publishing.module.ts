import { Module } from '@nestjs/common';
import { FilesModule } from '../files/files.module.js';
import { Freezer } from './freezer.js';
import { PublicPages } from './public-pages.js';
import { PublicController } from './public.controller.js';
import { ReportImages } from './report-images.js';

const services = [Freezer, PublicPages, ReportImages];

@Module({
  imports: [FilesModule],
  controllers: [PublicController],
  providers: services,
  exports: [...services, FilesModule],
})
export class PublishingModule {}
