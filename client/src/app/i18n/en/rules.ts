/** What the page of the rules says beside what they say themselves. */
export const rules = {
  title: 'Proof-reading rules',
  lead: 'Texts and answers are read by these rules. An error is to be mended, a warning to be looked at, a hint is for you to weigh. What no rule names may still be wrong.',
  search: 'Find a rule, an example or a clause',
  count: 'One rule|{{n}} rules',
  openAll: 'Unfold all',
  foldAll: 'Fold all',
  wrong: 'Wrong',
  right: 'Right',
  none: 'Nothing says “{{words}}”.',
};
