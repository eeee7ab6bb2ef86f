import type { RefusalCode } from './refusal-codes.js';
import type { Guard } from './rules.js';

/** What units were asked about this very object, by their short names. */
export interface OpenOpinions {
  /** They have not answered. */
  awaitedOpinions: readonly string[];
  /** They answered otherwise than 同意, and nobody has dealt with it. */
  undisposedObjections: readonly string[];
}
export const noOpinionOpen: OpenOpinions = { awaitedOpinions: [], undisposedObjections: [] };

const none = (code: RefusalCode, units: (facts: OpenOpinions) => readonly string[]): Guard<OpenOpinions, unknown> => ({
  code,
  refuses: (facts) => units(facts).length > 0 && { count: units(facts).length, units: [...units(facts)] },
});

/** 会签: what was asked is answered, and what was objected is dealt with, before a text is approved or sent to sign. */
export const opinionGuards: readonly Guard<OpenOpinions, unknown>[] = [
  none('opinions_awaited', (facts) => facts.awaitedOpinions),
  none('objections_undisposed', (facts) => facts.undisposedObjections),
];
