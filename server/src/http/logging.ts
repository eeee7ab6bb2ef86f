import type { Params } from 'nestjs-pino';
import type { Config } from '../config/config.js';

interface Failed { type: string; message: string; stack: string; code?: string }

/** An error of the database also carries the values of its statement: texts, hashes. They stay out. */
const told = ({ type, message, stack, code }: Failed): Failed => ({ type, message, stack, code });

/** One line a request: method, path, status, time. No body, no cookie, no query value ever. */
export function logging(config: Config): Params {
  return {
    pinoHttp: {
      level: config.logLevel,
      quietReqLogger: true,
      autoLogging: config.logLevel === 'debug',
      serializers: { err: told },
      redact: ['req.headers', 'res.headers', 'req.query', 'req.params'],
    },
  };
}
