import type { Finding } from './finding.js';
import type { Rule } from './rule.js';

/** As many of one kind a reader still goes through one by one. */
const MOST = 10;

const foldedInto = ([first, ...rest]: readonly Finding[]): Finding => {
  const count = rest.length + 1;
  const { zh, en } = first!.message;
  return {
    ...first!,
    message: { zh: `${zh}全文共${count}处。`, en: `${en} There are ${count} in this text.` },
    others: [
      ...(first!.others ?? []),
      ...rest.flatMap(({ paragraph, at, length, suggestion, others }) => [
        { paragraph, at, length, ...(suggestion === undefined ? {} : { suggestion }) },
        ...(others ?? []),
      ]),
    ],
  };
};

/** Findings in order, where those of a rule that comes in batches are one at their first place if there are many. */
export function folded(findings: readonly Finding[], rules: readonly Rule[]): Finding[] {
  const batches = new Map<string, Finding[]>(rules.flatMap(({ id, batch }) => (batch ? [[id, []]] : [])));
  for (const finding of findings) batches.get(finding.rule)?.push(finding);
  return findings.flatMap((finding) => {
    const batch = batches.get(finding.rule) ?? [];
    if (batch.length <= MOST) return [finding];
    return batch[0] === finding ? [foldedInto(batch)] : [];
  });
}
