import type { INestApplication } from '@nestjs/common';
import { ExpressAdapter, type NestExpressApplication } from '@nestjs/platform-express';
import express, { type Express, type NextFunction, type Request, type Response } from 'express';
import passport from 'passport';
import { CONFIG, type Config } from '../../config/config.js';
import { describingPolicy } from '../application/security-headers.js';
import { unauthenticated } from '../problem.js';
import { routesOf } from './routes.js';

const everybody = (_request: Request, _response: Response, next: NextFunction): void => next();

/** The strategy of that name is auth's. */
const signedIn = (request: Request, response: Response, next: NextFunction): void => {
  const judged = (error: unknown, account: unknown): void => next(error ?? (account ? undefined : unauthenticated()));
  (passport.authenticate('session', judged) as typeof everybody)(request, response, next);
};

/** /api/docs for people, /api/docs-json for programs. Nobody who starts the server waits for them: they are made when first asked for. In production for who is signed in. */
export function describeApi(app: NestExpressApplication): void {
  const main = app.getHttpAdapter().getInstance() as Express;
  let docs: Promise<Express> | undefined;
  const admitted = app.get<Config>(CONFIG).mode === 'production' ? signedIn : everybody;
  main.get('/api/docs{*rest}', admitted, (request, response, next) => {
    docs ??= docsOf(app).catch((error: unknown) => {
      docs = undefined;
      throw error;
    });
    response.set('Content-Security-Policy', describingPolicy);
    docs.then((answer) => answer(request, response, next), next);
  });
}

async function docsOf(app: NestExpressApplication): Promise<Express> {
  const { SwaggerModule } = await import('@nestjs/swagger');
  const { describe } = await import('./describe.js');
  const served = express().disable('x-powered-by').disable('etag');
  const adapter = new ExpressAdapter(served);
  const apart = { getHttpAdapter: () => adapter, useStaticAssets: adapter.useStaticAssets.bind(adapter) };
  SwaggerModule.setup('api/docs', apart as unknown as INestApplication, describe(routesOf(app)));
  return served;
}
