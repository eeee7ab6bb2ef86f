import type { Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import cookieParser from 'cookie-parser';
import { Logger } from 'nestjs-pino';
import { join } from 'node:path';
import { CONFIG, type Config } from '../../config/config.js';
import { describeApi } from '../description/served.js';
import { clientFiles } from './client-files.js';
import { originCheck } from './origin.js';
import { plainAddress } from './plain-input.js';
import { securityHeaders, unkept } from './security-headers.js';
import { validation } from './validation.js';

/** Longer than a proxy keeps a connection to the server: who closes first must not be the one that is about to be asked. */
const KEEP_ALIVE_MS = 75_000;

/** The web application as it is served, and as the tests talk to it. */
export async function createApplication(
  module: Parameters<typeof NestFactory.create>[0] & ({ module: Type } | Type),
): Promise<NestExpressApplication> {
  const app = await NestFactory.create<NestExpressApplication>(module, {
    bufferLogs: true,
    bodyParser: false,
    return503OnClosing: true,
  });
  const config = app.get<Config>(CONFIG);
  app.useLogger(app.get(Logger));
  app
    .set('trust proxy', config.trustProxy)
    .set('public origin', config.origin)
    .set('query parser', 'simple')
    .disable('x-powered-by');
  // versions stand in the answers; a hash of every answer would cost more than it saves
  app.disable('etag');
  app.use(securityHeaders, unkept, cookieParser(), originCheck(config), plainAddress);
  app.use(...clientFiles(join(import.meta.dirname, '../../../../client/dist')));
  app.useGlobalPipes(validation);
  describeApi(app);
  app.getHttpServer().keepAliveTimeout = KEEP_ALIVE_MS;
  app.enableShutdownHooks();
  return app;
}
