import type { ActingRole } from '../units/roles.js';
import type { RefusalParams } from '../units/refusal.js';
import type { RefusalCode } from './refusal-codes.js';

/** What every context says: the object's state, and the roles of the actor that count for this object. */
export interface Facts {
  state: string;
  roles: readonly ActingRole[];
}

/** What a person sends with an act. `variant` chooses between rows of one action, such as 免报 in place of text. */
export interface Act {
  variant?: string;
}

/** A named condition: `refuses` answers false where it is met, else true or the params of the refusal. */
export interface Guard<C, A> {
  code: RefusalCode;
  refuses(context: C, act: A): boolean | RefusalParams;
}

/** A guard on what the person sends; a dialog asks for `input` before the act. */
export interface Ask<C, A> extends Guard<C, A> {
  input: string & keyof A;
}

/**
 * One row of a transition table. `given` must hold for the action to exist at all on this object; `guards` may refuse
 * it visibly; `asks` concern the act's own input, `takes` names input that may be left out. Rows of one action and variant are alternatives: one is enough.
 */
export interface Row<Action extends string, State extends string, C, A> {
  action: Action;
  variant?: string;
  from: readonly State[];
  to: State | 'same' | ((context: C) => State);
  who: readonly ActingRole[];
  given?: readonly Guard<C, A>[];
  asks?: readonly Ask<C, A>[];
  takes?: readonly (string & keyof A)[];
  guards?: readonly Guard<C, A>[];
}

export type Table<Action extends string, State extends string, C, A> = readonly Row<Action, State, C, A>[];
