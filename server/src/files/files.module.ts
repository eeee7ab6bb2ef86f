import { Module } from '@nestjs/common';
import { Attachments } from './attachments.js';
import { Exports } from './exports.js';
import { FileStore } from './file-store.js';
import { FileSweep } from './file-sweep.js';
import { Images } from './images.js';
import { StoredFiles } from './stored-files.js';
import { Uploads } from './uploads.js';

const services = [Attachments, Exports, FileStore, FileSweep, Images, StoredFiles, Uploads];

@Module({ providers: services, exports: services })
export class FilesModule {}
