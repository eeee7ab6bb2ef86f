import type { ActingRole } from '../units/roles.js';
import { must } from './asks.js';
import type { Guard, Table } from './rules.js';
import type { ClearVerdict, EditionAction, EditionState, WithdrawalKind } from './states.js';

export interface EditionContext {
  state: EditionState;
  /** The roles that count for its report. */
  roles: readonly ActingRole[];
  /** A baseline of last year, without workflow. */
  imported: boolean;
  /** It was withdrawn as a secret. */
  secret: boolean;
  /** A newer edition of the report is published. */
  newerPublished: boolean;
  /** The last secrecy review of this edition after it was withdrawn. */
  clearedSince: ClearVerdict | null;
  filesEqualManifest: boolean;
}

export interface EditionAct {
  variant?: undefined;
  kind?: WithdrawalKind;
  publicNote?: string;
}

const guard = (
  code: Guard<EditionContext, EditionAct>['code'],
  refuses: (context: EditionContext, act: EditionAct) => boolean,
): Guard<EditionContext, EditionAct> => ({ code, refuses });

const withdraw = {
  action: 'withdraw',
  to: 'withdrawn',
  who: ['leader', 'publisher'],
  given: [guard('imported_year', (c) => c.imported)],
  asks: [must('kind', 'kind_missing'), must('publicNote', 'public_note_missing')],
} as const;

/** What is done to an edition itself, whatever its report's state. */
export const editionTable: Table<EditionAction, EditionState, EditionContext, EditionAct> = [
  { ...withdraw, from: ['published', 'superseded'] },
  // what was withdrawn for another reason may turn out to be a secret
  {
    ...withdraw,
    from: ['withdrawn'],
    given: [...withdraw.given, guard('withdrawn_already', (c) => c.secret)],
    guards: [guard('withdrawn_already', (_, act) => act.kind !== undefined && act.kind !== 'secrecy')],
  },
  {
    action: 'restore',
    from: ['withdrawn'],
    to: (context) => (context.newerPublished ? 'superseded' : 'published'),
    who: ['leader'],
    guards: [
      guard('not_cleared', (c) => c.clearedSince === null),
      guard('not_public', (c) => c.clearedSince === 'withheld'),
      guard('files_differ', (c) => !c.filesEqualManifest),
    ],
  },
];
