import type { ActingRole } from '../units/roles.js';
import type { RefusalParams } from '../units/refusal.js';
import type { Refusal as AnyRefusal } from '../units/refusal.js';
import type { RefusalCode } from './refusal-codes.js';
import type { Act, Facts, Guard, Row, Table } from './rules.js';

type Refusal = AnyRefusal<RefusalCode>;

/** What a button is drawn from: an act that this person could do here, why not now, and what its dialog asks for. */
export interface Offer<Action extends string, State extends string = string> {
  action: Action;
  variant?: string;
  to: State;
  asks: { input: string; required: boolean }[];
  refusals: Refusal[];
}

/** One condition of an action and how it stands, for screens that list what is still missing. */
export interface Check {
  code: RefusalCode;
  ok: boolean;
  params?: RefusalParams;
}

/** An act's outcome: the state it leads to and the role in which it is done, or why it is refused. */
export type Outcome<State extends string> =
  | { to: State; role: ActingRole; refusals: [] }
  | { to?: undefined; role?: undefined; refusals: [Refusal, ...Refusal[]] };

const failing = <C, A>(guards: readonly Guard<C, A>[] = [], context: C, act: A): Refusal[] =>
  guards.flatMap((guard) => {
    const answer = guard.refuses(context, act);
    if (!answer) return [];
    return [{ code: guard.code, ...(answer === true ? {} : { params: answer }) }];
  });

const target = <Action extends string, State extends string, C extends Facts, A>(
  row: Row<Action, State, C, A>,
  context: C,
): State => {
  if (row.to === 'same') return context.state as State;
  return typeof row.to === 'function' ? row.to(context) : row.to;
};

/** The actions that leave an object where it is. */
export const stayingActions = <Action extends string>(table: readonly { action: Action; to: unknown }[]): Action[] => [
  ...new Set(table.filter(({ to }) => to === 'same').map(({ action }) => action)),
];

const fewest = <T extends { refusals: unknown[] }>(answers: readonly T[]): T =>
  answers.reduce((best, answer) => (answer.refusals.length < best.refusals.length ? answer : best));

type Judged<Action extends string, State extends string, C, A> = {
  row: Row<Action, State, C, A> | null;
  refusals: Refusal[];
};

/** The row that an act is judged by, and what it refuses. */
function judged<Action extends string, State extends string, C extends Facts, A extends Act>(
  table: Table<Action, State, C, A>,
  action: Action,
  context: C,
  act: A,
): Judged<Action, State, C, A> {
  const rows = table.filter((row) => row.action === action && row.variant === act.variant);
  const mine = rows.filter((row) => row.who.some((actor) => context.roles.includes(actor)));
  if (!mine.length) return { row: null, refusals: [{ code: 'forbidden_role' }] };
  const here = mine.filter((row) => (row.from as readonly string[]).includes(context.state));
  if (!here.length) return { row: null, refusals: [{ code: 'wrong_state', params: { state: context.state } }] };
  const answers = here.map((row) => {
    const missing = failing(row.given, context, act);
    return {
      row,
      refusals: missing.length ? missing : failing([...(row.guards ?? []), ...(row.asks ?? [])], context, act),
    };
  });
  return fewest(answers);
}

/**
 * Judges an act. `forbidden_role`: no row of the action is open to the actor's roles; `wrong_state`: none starts here;
 * else what the nearest row refuses, the object's own conditions (`given`) before all others.
 */
export function outcome<Action extends string, State extends string, C extends Facts, A extends Act>(
  table: Table<Action, State, C, A>,
  action: NoInfer<Action>,
  context: NoInfer<C>,
  act: NoInfer<A>,
): Outcome<State> {
  const {
    row,
    refusals: [first, ...rest],
  } = judged(table, action, context, act);
  if (!row || first) return { refusals: [first!, ...rest] };
  return { to: target(row, context), role: row.who.find((actor) => context.roles.includes(actor))!, refusals: [] };
}

/** What of an act its row asks for or takes; whatever else was sent along, nobody asked for, and nothing comes of it. */
export function heard<Action extends string, State extends string, C extends Facts, A extends Act>(
  table: Table<Action, State, C, A>,
  action: NoInfer<Action>,
  context: NoInfer<C>,
  act: A,
): Partial<A> {
  const { row } = judged(table, action, context, act as never);
  const inputs = new Set<string>(row ? inputsOf(row) : []);
  return Object.fromEntries(Object.entries(act).filter(([input]) => inputs.has(input))) as Partial<A>;
}

/** Why the act is refused; empty when it may be done. The list that draws the buttons authorises the request. */
export function refusals<Action extends string, State extends string, C extends Facts, A extends Act>(
  table: Table<Action, State, C, A>,
  action: NoInfer<Action>,
  context: NoInfer<C>,
  act: NoInfer<A>,
): Refusal[] {
  return outcome(table, action, context, act).refusals;
}

const inputsOf = <Action extends string, State extends string, C, A>({
  asks = [],
  takes = [],
}: Row<Action, State, C, A>) => [...asks.map(({ input }) => input), ...takes];

const asksOf = <Action extends string, State extends string, C, A>(
  row: Row<Action, State, C, A>,
  context: C,
  empty: A,
) => {
  const required = (input: string) =>
    (row.asks ?? []).some((ask) => ask.input === input && ask.refuses(context, empty));
  return [...new Set(inputsOf(row))].map((input) => ({ input, required: required(input) }));
};

/**
 * Every action that this actor could do here, with the refusals of its guards. What a dialog asks for is not refused
 * but listed: `required` for certain, else only in some cases (a reason where the unit changes).
 */
export function offers<Action extends string, State extends string, C extends Facts, A extends Act>(
  table: Table<Action, State, C, A>,
  context: NoInfer<C>,
): Offer<Action, State>[] {
  const found = table.flatMap((row): Offer<Action, State>[] => {
    const empty = { variant: row.variant } as A;
    const open =
      row.who.some((actor) => context.roles.includes(actor)) && (row.from as readonly string[]).includes(context.state);
    if (!open || failing(row.given, context, empty).length) return [];
    const offer = {
      action: row.action,
      to: target(row, context),
      asks: asksOf(row, context, empty),
      refusals: failing(row.guards, context, empty),
    };
    return [row.variant ? { ...offer, variant: row.variant } : offer];
  });
  const alike = Map.groupBy(found, (offer) => `${offer.action} ${offer.variant ?? ''}`);
  return [...alike.values()].map(fewest);
}

/** Every guard of an action (of its plain variant) and how it stands, whoever asks and whatever the state. */
export function checklist<Action extends string, State extends string, C extends Facts, A extends Act>(
  table: Table<Action, State, C, A>,
  action: NoInfer<Action>,
  context: NoInfer<C>,
): Check[] {
  const row = table.find((candidate) => candidate.action === action && !candidate.variant);
  return (row?.guards ?? []).map((guard) => {
    const [refusal] = failing([guard], context, {} as A);
    return { code: guard.code, ok: !refusal, ...(refusal?.params ? { params: refusal.params } : {}) };
  });
}

/** Every code that an act of this table may be refused with; that the role may not is no reason but a problem of its own. */
export const tableRefusals = <Action extends string, State extends string, C, A>(
  table: Table<Action, State, C, A>,
): RefusalCode[] => [
  ...new Set<RefusalCode>([
    'wrong_state',
    ...table.flatMap(({ given = [], guards = [], asks = [] }) =>
      [...given, ...guards, ...asks].map(({ code }) => code),
    ),
  ]),
];
