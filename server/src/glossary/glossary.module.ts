import { Module } from '@nestjs/common';
import { FilesModule } from '../files/files.module.js';
import { OutlineModule } from '../outline/outline.module.js';
import { Glossaries } from './glossaries.js';
import { GlossaryAccess } from './glossary-access.js';
import { GlossaryActs } from './glossary-acts.js';
import { GlossarySheets } from './glossary-sheets.js';
import { GlossaryViews } from './glossary-views.js';
import { GlossaryController } from './glossary.controller.js';

@Module({
  imports: [FilesModule, OutlineModule],
  controllers: [GlossaryController],
  providers: [Glossaries, GlossaryAccess, GlossaryActs, GlossarySheets, GlossaryViews],
  exports: [Glossaries],
})
export class GlossaryModule {}
