import { Global, Module, type OnApplicationBootstrap } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { CONFIG, type Config } from '../config/config.js';
import { Clock } from './clock.js';
import { readerOptions, writerOptions } from './data-sources.js';
import { Sweeps } from './sweeps.js';
import { UnitOfWork } from './unit-of-work.js';

@Global()
@Module({
  imports: [
    TypeOrmModule.forRootAsync({
      inject: [CONFIG],
      useFactory: (config: Config) => ({ ...writerOptions(config), migrationsRun: true, retryAttempts: 1 }),
    }),
    TypeOrmModule.forRootAsync({
      name: 'reader',
      inject: [CONFIG, DataSource],
      useFactory: (config: Config) => ({ ...readerOptions(config), retryAttempts: 1 }),
    }),
  ],
  providers: [UnitOfWork, Clock, Sweeps],
  exports: [UnitOfWork, Clock, Sweeps],
})
export class DatabaseModule implements OnApplicationBootstrap {
  constructor(private readonly clock: Clock) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.clock.load();
  }
}
