/// <reference lib="webworker" />
import { documentParagraphs, type Finding, proofReader, rules, shippedGlossary } from '@bafang/shared';
import type { ProofAnswer, ProofQuestion, ShownFinding } from './shown-finding';

let year: ProofQuestion['year'];
let read = proofReader({ glossary: shippedGlossary });
const ruleOf = new Map(rules.map((rule) => [rule.id, rule]));

const shown = (finding: Finding): ShownFinding => {
  const { title, clause } = ruleOf.get(finding.rule)!;
  return { ...finding, title, clause };
};

/** Proof-reads beside the page: who types waits for no rule. */
addEventListener('message', ({ data }: MessageEvent<ProofQuestion>) => {
  if (data.year !== year) read = proofReader({ year: (year = data.year), glossary: shippedGlossary });
  postMessage({ turn: data.turn, findings: read(documentParagraphs(data.body)).map(shown) } satisfies ProofAnswer);
});
