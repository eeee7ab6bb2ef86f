import { Module } from '@nestjs/common';
import { ReportsModule } from '../reports/reports.module.js';
import { Owed } from './owed.js';
import { RemindersController } from './reminders.controller.js';

@Module({ imports: [ReportsModule], controllers: [RemindersController], providers: [Owed] })
export class RemindersModule {}
