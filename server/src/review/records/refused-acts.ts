import {
  askTables,
  answerTable,
  areaTable,
  askerTables,
  editionTable,
  idParameter,
  type Refusal,
  type RefusalCode,
  reportTable,
  sectionTable,
  tableRefusals,
} from '@bafang/shared';
import { applyDecorators, type ArgumentsHost, Catch, UseFilters } from '@nestjs/common';
import type { Request } from 'express';
import { PinoLogger } from 'nestjs-pino';
import { Audit } from '../../audit/audit.js';
import { Refuses } from '../../http/answers.js';
import { ProblemFilter } from '../../http/problem.filter.js';
import { Problem } from '../../http/problem.js';
import type { Actor } from '../../users/actor.js';
import type { Subject } from './records.js';

type Asking = Request & { user: Actor };
/** Who may not, or not now. Who read an old version has only to read again. */
const REFUSED = [403, 409];

/**
 * What somebody tried and was refused stands in the trail like what was done; the act's own unit of work has ended by then. A filter,
 * for the guard refuses too: before the body is read, so that the act is not known, and before an address is judged.
 */
@Catch()
abstract class RefusedActs extends ProblemFilter {
  protected abstract readonly kind: Subject | 'request';
  /** Where the route is of one act and its body names none. */
  protected readonly act?: string;

  constructor(
    logger: PinoLogger,
    private readonly audit: Audit,
  ) {
    super(logger);
  }

  override async catch(error: unknown, host: ArgumentsHost): Promise<void> {
    let told = error;
    if (error instanceof Problem && REFUSED.includes(error.status))
      await this.record(host.switchToHttp().getRequest<Asking>(), error).catch((failure: unknown) => (told = failure));
    super.catch(told, host);
  }

  private record({ user, params, body }: Asking, { code, more }: Problem): Promise<void> {
    const { refusals } = more as { refusals?: Refusal[] };
    const id = idParameter.safeParse(params['areaId'] ?? params['id']);
    const act = this.act ?? (body as { action: string } | undefined)?.action;
    return this.audit.record({
      actor: user,
      action: 'refused',
      object: { type: this.kind, id: id.data ?? null },
      facts: { act, codes: refusals?.map((each) => each.code) ?? [code] },
    });
  }
}

const codesOf = {
  section: tableRefusals(sectionTable),
  area: tableRefusals(areaTable),
  report: tableRefusals(reportTable),
  edition: tableRefusals(editionTable),
  contribution: [...new Set([answerTable, ...Object.values(askerTables)].flatMap(tableRefusals))],
};

const recording = (kind: RefusedActs['kind'], codes: readonly RefusalCode[], act?: string): MethodDecorator =>
  applyDecorators(
    Refuses(...codes),
    UseFilters(
      class extends RefusedActs {
        protected readonly kind = kind;
        protected override readonly act = act;
      },
    ),
  );

/** A route of acts on what is named, refused as its table says: those that are refused are recorded. */
export const Refusable = (kind: keyof typeof codesOf): MethodDecorator => recording(kind, codesOf[kind]);

/** A route that asks units about a report, or more of them what a request asks. */
export const RefusableAsk = (kind: 'report' | 'request'): MethodDecorator =>
  recording(kind, [...new Set(Object.values(askTables).flatMap(tableRefusals))], 'ask');
