import fc from 'fast-check';
import { cleanText } from '../document/characters/normalise.js';
import type { Finding } from './finding.js';
import { proofread } from './proofread.js';
import { parted, errorPlaceOf, standing } from './set-aside.js';
import { shippedGlossary } from './shipped-glossary.js';
import { passagesOf } from './testing/marked.js';
import { anyTexts } from '../testing/texts.js';

const context = { year: 2018, glossary: shippedGlossary };
const read = (text: string) => {
  const paragraphs = passagesOf(text);
  return { paragraphs, findings: proofread(paragraphs, context).filter(({ severity }) => severity === 'error') };
};
const passages = (text: string) => {
  const { paragraphs, findings } = read(text);
  return findings.map((finding) => errorPlaceOf(paragraphs, finding));
};
/** What is still told of `now` once everything in `before` was set aside. */
const toldAfter = (before: string, now: string) => {
  const { paragraphs, findings } = read(now);
  return parted(paragraphs, findings, passages(before)).told.map(({ quote }) => quote);
};
const fault = '全市推进推进放管服改革，成效明显。';

describe('what is set aside', () => {
  it('is the sentence that the finding stands in, and its place there', () =>
    expect(passages(`先做了一件事。${fault}又做了一件事。`)).toEqual([
      { rule: 'doubled-words', words: fault, at: 2, length: 4 },
    ]));
  it.each([
    ['nothing of it', fault, fault, []],
    ['a sentence before it', fault, `年初作了部署。${fault}`, []],
    ['its paragraph, moved behind another', fault, `这里另有一段文字，写得没有差错。\n${fault}`, []],
    ['its sentence', fault, '全市推进推进放管服改革，成效较明显。', ['推进推进']],
    ['the sentence, and back again', fault, fault, []],
    ['another of its kind comes', fault, `${fault}各镇街落实落实责任。`, ['落实落实']],
  ])('holds or comes back when what changes is %s', (_, before, now, told) =>
    expect(toldAfter(before, now)).toEqual(told),
  );
  it('is told apart from the same fault twice in a sentence', () => {
    const twice = '全市推进推进改革，各镇推进推进落实。';
    const { paragraphs, findings } = read(twice);
    const [first] = passages(twice);
    expect(findings).toHaveLength(2);
    expect(parted(paragraphs, findings, [first!]).told).toEqual([findings[1]]);
  });
  it('takes no warning away', () => {
    const paragraphs = passagesOf(fault);
    const warning: Finding = { ...proofread(paragraphs, context)[0]!, severity: 'warning' };
    expect(parted(paragraphs, [warning], [errorPlaceOf(paragraphs, warning)]).told).toEqual([warning]);
  });
  it('is short in a text without a full stop', () => {
    const [passage] = passages('甲乙丙丁，'.repeat(2000) + fault);
    expect(passage!.words.length).toBeLessThanOrEqual(420);
  });
  it('is cut between signs, of rare ones too, and sent as it is', () => {
    for (const before of ['', '甲'])
      for (const behind of ['', '乙'])
        for (const { words } of passages(`${before}${'𠮷𡈽'.repeat(120)}推进推进${behind}${'𠮷𡈽'.repeat(120)}`))
          expect(cleanText(words, 'lines')).toBe(words);
    expect.hasAssertions();
  });
  it('stands as long as its words do', () => {
    const said = passages(fault);
    expect(standing(passagesOf(`开头。${fault}`), said)).toEqual(said);
    expect(standing(passagesOf('全市推进放管服改革，成效明显。'), said)).toEqual([]);
  });
  it('is none of what is told, whatever the text, and holds in that text', () =>
    fc.assert(
      fc.property(anyTexts, (texts) => {
        const { paragraphs, findings } = read(texts.join('\n'));
        const all = findings.map((finding) => errorPlaceOf(paragraphs, finding));
        expect(parted(paragraphs, findings, all).told).toEqual([]);
        expect(standing(paragraphs, all)).toEqual(all);
        for (const [index, { words, at, length }] of all.entries())
          expect(words.slice(at, at + length)).toBe(findings[index]!.quote.slice(0, words.length - at));
      }),
    ));
});
