import type { Span, Words } from './rule.js';
import type { Severity } from './severity.js';

/** `length` UTF-16 units from `at` in the paragraph of that index. */
export interface Place extends Span {
  readonly paragraph: number;
}
/** What was found. */
export interface Finding extends Place {
  readonly rule: string;
  readonly severity: Severity;
  /** The span as it stands. */
  readonly quote: string;
  readonly message: Words;
  /** What is mended together with it. */
  readonly others?: readonly Place[];
}

/** Every place of a finding. */
export const placesOf = (finding: Finding): readonly Place[] => [finding, ...(finding.others ?? [])];
