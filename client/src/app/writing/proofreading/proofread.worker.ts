/// <reference lib="webworker" />
import {
  documentParagraphs,
  errorPlaceOf,
  type Finding,
  imageParagraphs,
  type PlainParagraph,
  proofReader,
  rules,
  shippedGlossary,
  textParagraphs,
} from '@bafang/shared';
import type { ProofAnswer, ProofQuestion, ShownFinding } from './shown-finding';

let known: Pick<ProofQuestion, 'year' | 'lastYear' | 'glossary' | 'register'> = {
  year: undefined,
  lastYear: undefined,
  glossary: null,
};
const same = (one: readonly string[] = [], other: readonly string[] = []) => one.join('\n') === other.join('\n');
let read = proofReader({ glossary: shippedGlossary });
const ruleOf = new Map(rules.map((rule) => [rule.id, rule]));

/** `lines`: as many paragraphs can be mended where they are written; a heading, and what is said of an image, are changed where they are said. */
const shown = (text: readonly PlainParagraph[], lines: number, finding: Finding): ShownFinding => {
  const { title, clause } = ruleOf.get(finding.rule)!;
  const errorPlace = finding.severity === 'error' ? errorPlaceOf(text, finding) : undefined;
  const { suggestion, ...told } = finding;
  const mends = suggestion !== undefined && finding.paragraph < lines;
  return { ...told, ...(mends ? { suggestion } : {}), title, clause, errorPlace };
};

/** Proof-reads beside the page: who types waits for no rule. */
addEventListener('message', ({ data }: MessageEvent<ProofQuestion>) => {
  const { year, lastYear, glossary = known.glossary, register = known.register } = data;
  const asBefore = year === known.year && glossary === known.glossary && register === known.register;
  if (!asBefore || !same(lastYear, known.lastYear)) {
    known = { year, lastYear, glossary, register };
    read = proofReader({ year, lastYear, glossary: glossary ?? shippedGlossary, ...register });
  }
  const text = textParagraphs(data);
  const lines = documentParagraphs(data.body).length - imageParagraphs(data.body).length;
  const findings = read(text).map((finding) => shown(text, lines, finding));
  postMessage({ turn: data.turn, findings } satisfies ProofAnswer);
});
