import * as fc from 'fast-check';
import { canonicalDocument, canonicalSection, canonicalString, readCanonical } from './canonical.js';
import { checkDocument } from './check.js';
import { type DocumentJson, type NodeJson } from './nodes.js';
import { cleanText, normaliseDocument } from './characters/normalise.js';
import { documentFromParagraphs, plainText } from './plain-text.js';
import { documentSchema } from './schema.js';
import { bodies, digest, doc, line, text, words } from './testing/bodies.js';

const figure = (attrs: object): DocumentJson =>
  line({ type: 'figure', attrs: { figure: 'f', version: 'v1', text: '3件', ...attrs } });
const image = (attrs: object): DocumentJson => doc({ type: 'image', attrs: { digest, ...attrs } });

const splitRuns = (node: NodeJson): NodeJson => ({
  ...node,
  ...(node.content
    ? {
        content: node.content.flatMap((child) =>
          child.type === 'text' ? [...(child.text ?? '')].map((char) => text(char)) : [splitRuns(child)],
        ),
      }
    : {}),
});
const reversedKeys = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(reversedKeys);
  return value && typeof value === 'object'
    ? Object.fromEntries(
        Object.entries(value)
          .reverse()
          .map(([key, part]) => [key, reversedKeys(part)]),
      )
    : value;
};
const decomposed = (json: DocumentJson): DocumentJson =>
  JSON.parse(JSON.stringify(json).normalize('NFD')) as DocumentJson;

describe('the canonical string', () => {
  test('is this, letter for letter', () => {
    const section = {
      heading: '市场\u200b监管',
      body: doc(
        {
          type: 'paragraph',
          content: [
            text('办结'),
            { type: 'figure', attrs: { text: '3件', version: 'v1', figure: 'f' } },
            text('（全'),
            text('年）'),
          ],
        },
        { type: 'paragraph' },
      ),
    };
    expect(canonicalSection(section)).toBe(
      'bafang-1\n{"body":{"content":[{"content":[{"text":"办结","type":"text"},{"attrs":{"figure":"f","text":"3件"},"type":"figure"},{"text":"（全年）","type":"text"}],"type":"paragraph"},{"type":"paragraph"}],"type":"doc"},"heading":"市场监管"}',
    );
    expect(canonicalDocument(image({ alt: '图' }))).toBe(
      `bafang-1\n{"content":[{"attrs":{"alt":"图","digest":"${digest}"},"type":"image"}],"type":"doc"}`,
    );
    expect(canonicalDocument(image({ alt: '图', caption: '图1' }))).toBe(
      `bafang-1\n{"content":[{"attrs":{"alt":"图","caption":"图1","digest":"${digest}"},"type":"image"}],"type":"doc"}`,
    );
    expect(canonicalString({ b: [1, null], a: true, c: undefined })).toBe('bafang-1\n{"a":true,"b":[1,null]}');
  });

  test.each([
    ['runs', line(text('法'), text('治')), line(text('法治'))],
    ['empty runs', line(text(''), text('法治'), text('\u200b')), line(text('法治'))],
    ['composition', line(text('caf\u00e9')), line(text('cafe\u0301'))],
    ['composition across runs', line(text('caf\u00e9')), line(text('cafe'), text('\u0301'))],
    [
      'default attributes',
      doc({
        type: 'orderedList',
        attrs: { start: 1, type: null },
        content: [{ type: 'listItem', content: [{ type: 'paragraph' }] }],
      }),
      doc({ type: 'orderedList', content: [{ type: 'listItem', content: [{ type: 'paragraph', content: [] }] }] }),
    ],
    ['what is null', image({ alt: null, src: null }), image({})],
    ['the pinned version of a figure', figure({ version: 'v1' }), figure({ version: 'v2' })],
    ['an empty alternative text', image({ alt: '' }), image({})],
    ['an empty caption', image({ caption: '\u200b' }), image({})],
  ])('is blind to %s', (_name, one, other) => expect(canonicalDocument(one)).toBe(canonicalDocument(other)));

  test.each([
    ['width of punctuation', line(text('（一），')), line(text('(一),'))],
    ['a compatibility form', line(text('①')), line(text('1'))],
    ['a space', line(text('法治')), line(text('法 治'))],
    ['a paragraph', documentFromParagraphs(['法', '治']), documentFromParagraphs(['法治'])],
    ['an empty paragraph', documentFromParagraphs(['法', '']), documentFromParagraphs(['法'])],
    ['what a figure shows', figure({}), figure({ text: '4件' })],
    ['which figure it is', figure({}), figure({ figure: 'g' })],
    ['a figure or its text', figure({}), line(text('3件'))],
    ['an image', image({}), image({ digest: 'd'.repeat(64) })],
    ['its alternative text', image({ alt: '甲' }), image({ alt: '乙' })],
    ['its caption', image({ caption: '甲' }), image({})],
    ['what is said in its place and what is said below it', image({ alt: '甲' }), image({ caption: '甲' })],
    [
      'where a list begins',
      doc({ type: 'orderedList', attrs: { start: 2 }, content: [] }),
      doc({ type: 'orderedList', attrs: { start: 1 }, content: [] }),
    ],
  ])('sees %s', (_name, one, other) => expect(canonicalDocument(one)).not.toBe(canonicalDocument(other)));

  test('an empty heading is none, a heading is not body', () => {
    const empty = documentFromParagraphs(['法']);
    expect(canonicalSection({ heading: '\u200b', body: empty })).toBe(canonicalSection({ heading: null, body: empty }));
    expect(canonicalSection({ heading: '法', body: documentFromParagraphs([]) })).not.toBe(
      canonicalSection({ heading: null, body: empty }),
    );
  });
});

describe('for any body', () => {
  const holds = (property: (json: DocumentJson) => void) => fc.assert(fc.property(bodies, property), { numRuns: 300 });

  test('it is checked, and the schema agrees', () =>
    holds((json) => {
      const { doc: checked } = checkDocument(json);
      expect(checked).toEqual(normaliseDocument(json));
      documentSchema.nodeFromJSON(checked).check();
    }));
  test('the canonical string does not depend on runs, order of keys or composition', () =>
    holds((json) => {
      const canonical = canonicalDocument(json);
      expect(canonicalDocument(splitRuns(json) as DocumentJson)).toBe(canonical);
      expect(canonicalDocument(reversedKeys(json) as DocumentJson)).toBe(canonical);
      expect(canonicalDocument(decomposed(json))).toBe(canonical);
    }));
  test('it survives storing, the editor and reading back', () =>
    holds((json) => {
      const canonical = canonicalSection({ heading: '标题', body: json });
      expect(canonicalSection({ heading: '标题', body: normaliseDocument(normaliseDocument(json)) })).toBe(canonical);
      expect(
        canonicalSection({
          heading: '标题',
          body: documentSchema.nodeFromJSON(normaliseDocument(json)).toJSON() as DocumentJson,
        }),
      ).toBe(canonical);
      expect(canonicalSection(readCanonical(canonical))).toBe(canonical);
      expect(plainText(readCanonical(canonical).body)).toBe(plainText(normaliseDocument(json)));
    }));
  test('different texts have different strings', () =>
    fc.assert(
      fc.property(bodies, bodies, (one, other) => {
        const same = plainText(normaliseDocument(one)) === plainText(normaliseDocument(other));
        return same || canonicalDocument(one) !== canonicalDocument(other);
      }),
    ));
  test('one more word changes it, wherever it stands', () =>
    fc.assert(
      fc.property(
        fc.array(
          words.filter((each) => cleanText(each) !== ''),
          { minLength: 1 },
        ),
        fc.nat(),
        (texts, at) => {
          const changed = texts.with(at % texts.length, `${texts[at % texts.length]}的`);
          return (
            canonicalDocument(documentFromParagraphs(texts)) !== canonicalDocument(documentFromParagraphs(changed))
          );
        },
      ),
    ));
});

test.each([['bafang-2\n{}'], ['{}'], [''], ['bafang-1\n{"heading":"x"}'], [canonicalDocument(line())]])(
  '%j is no section of this version',
  (canonical) => {
    expect(() => readCanonical(canonical)).toThrow(RangeError);
  },
);
