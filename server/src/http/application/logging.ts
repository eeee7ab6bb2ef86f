import type { Params } from 'nestjs-pino';
import type { Config } from '../../config/config.js';

interface Failed {
  type: string;
  message: string;
  stack: string;
  code?: string;
}

/** An error of the database also carries the values of its statement: texts, hashes. They stay out. */
const told = ({ type, message, stack, code }: Failed): Failed => ({ type, message, stack, code });

/** Of an address the path alone: people search for names and words. */
const asked = ({ id, method, url }: { id: unknown; method: string; url: string }) => ({
  id,
  method,
  url: url.split('?')[0],
});

/** Where Nest tells each module and route it wires: for who looks for a fault, not for who starts the program. */
const wiring: readonly unknown[] = [
  'NestFactory',
  'InstanceLoader',
  'RoutesResolver',
  'RouterExplorer',
  'NestApplication',
];
const INFO = 30;

/** One line a request: method, path, status, time. No body, no cookie, no query value ever. */
export function logging(config: Config): Params {
  const looking = config.logLevel === 'debug' || config.logLevel === 'trace';
  return {
    // a request of which no line tells needs no logger of its own
    forRoutes: looking ? undefined : [],
    pinoHttp: {
      level: config.logLevel,
      quietReqLogger: true,
      autoLogging: looking,
      serializers: { err: told, req: asked },
      hooks: {
        logMethod(args, method, level) {
          const { context } = (args[0] ?? {}) as { context?: unknown };
          if (looking || level > INFO || !wiring.includes(context)) method.apply(this, args);
        },
      },
      redact: ['res.headers'],
    },
  };
}
