import { Module } from '@nestjs/common';
import { FileStore } from '../files/file-store.js';
import { StoredFiles } from '../files/stored-files.js';
import { Freezer } from './freezer.js';
import { PublicPages } from './public-pages.js';
import { PublicController } from './public.controller.js';

const services = [Freezer, PublicPages, FileStore, StoredFiles];

@Module({ controllers: [PublicController], providers: services, exports: services })
export class PublishingModule {}
