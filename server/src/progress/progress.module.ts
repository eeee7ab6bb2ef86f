import { Module } from '@nestjs/common';
import { FilesModule } from '../files/files.module.js';
import { InboxModule } from '../inbox/inbox.module.js';
import { ReportsModule } from '../reports/reports.module.js';
import { ProgressController } from './progress.controller.js';
import { Progress } from './progress.js';

@Module({
  imports: [FilesModule, InboxModule, ReportsModule],
  controllers: [ProgressController],
  providers: [Progress],
})
export class ProgressModule {}
