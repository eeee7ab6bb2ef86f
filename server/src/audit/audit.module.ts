import { Global, Module } from '@nestjs/common';
import { Audit } from './audit.js';
import { Checkpoints } from './checkpoints.js';

@Global()
@Module({ providers: [Audit, Checkpoints], exports: [Audit] })
export class AuditModule {}
