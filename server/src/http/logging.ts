import type { Params } from 'nestjs-pino';
import type { Config } from '../config/config.js';

/** One line a request: method, path, status, time. No body, no cookie, no query value ever. */
export function logging(config: Config): Params {
  return {
    pinoHttp: {
      level: config.logLevel,
      quietReqLogger: true,
      autoLogging: config.logLevel === 'debug',
      redact: ['req.headers', 'res.headers', 'req.query', 'req.params'],
    },
  };
}
