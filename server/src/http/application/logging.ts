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
      serializers: { err: told },
      hooks: {
        logMethod(args, method, level) {
          const { context } = (args[0] ?? {}) as { context?: unknown };
          if (looking || level > INFO || !wiring.includes(context)) method.apply(this, args);
        },
      },
      redact: ['req.headers', 'res.headers', 'req.query', 'req.params'],
    },
  };
}
