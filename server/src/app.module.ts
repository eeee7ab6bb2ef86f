import { type DynamicModule, Module } from '@nestjs/common';
import { APP_FILTER } from '@nestjs/core';
import { LoggerModule } from 'nestjs-pino';
import { AdministrationModule } from './administration/administration.module.js';
import { AuditModule } from './audit/audit.module.js';
import { AuthModule } from './auth/auth.module.js';
import type { Config } from './config/config.js';
import { ConfigModule } from './config/config.module.js';
import { ContributionsModule } from './contributions/contributions.module.js';
import { CoverageModule } from './coverage/coverage.module.js';
import { DatabaseModule } from './database/database.module.js';
import { FiguresModule } from './figures/figures.module.js';
import { GlossaryModule } from './glossary/glossary.module.js';
import { logging } from './http/application/logging.js';
import { HttpModule } from './http/http.module.js';
import { ProblemFilter } from './http/problem.filter.js';
import { ImagesModule } from './images/images.module.js';
import { ImportModule } from './import/import.module.js';
import { InboxModule } from './inbox/inbox.module.js';
import { ProgressModule } from './progress/progress.module.js';
import { RemindersModule } from './reminders/reminders.module.js';
import { ReportsModule } from './reports/reports.module.js';
import { SectionsModule } from './sections/sections.module.js';
import { SeedModule } from './seed/seed.module.js';
import { TemplatesModule } from './templates/templates.module.js';
import { UnitsModule } from './units/units.module.js';
import { UsersModule } from './users/users.module.js';

@Module({})
export class AppModule {
  static with(config: Config): DynamicModule {
    return {
      module: AppModule,
      imports: [
        ConfigModule.with(config),
        LoggerModule.forRoot(logging(config)),
        DatabaseModule,
        HttpModule,
        AuditModule,
        UnitsModule,
        UsersModule,
        AuthModule,
        TemplatesModule,
        GlossaryModule,
        SectionsModule,
        ContributionsModule,
        CoverageModule,
        ImagesModule,
        FiguresModule,
        ReportsModule,
        ImportModule,
        InboxModule,
        ProgressModule,
        RemindersModule,
        SeedModule,
        AdministrationModule,
      ],
      providers: [{ provide: APP_FILTER, useClass: ProblemFilter }],
    };
  }
}
