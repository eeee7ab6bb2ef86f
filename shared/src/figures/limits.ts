/** How long what is said of a figure may be, in characters; `typed`: a value, `decimals`: digits behind its point. */
export const MOST_OF_FIGURE = {
  name: 60,
  definition: 300,
  measure: 10,
  period: 30,
  formula: 500,
  typed: 40,
  explanation: 300,
  evidence: 300,
  reason: 300,
  decimals: 4,
} as const;
