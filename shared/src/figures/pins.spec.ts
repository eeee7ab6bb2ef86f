import fc from 'fast-check';
import { canonicalDocument } from '../document/canonical.js';
import type { NodeJson } from '../document/nodes.js';
import { changesIn, redline } from '../document/redline.js';
import { bodies, line, text } from '../document/testing/bodies.js';
import { type Pin, pinKey, pinsIn, withShown } from './pins.js';

const token = (shown: string, more: object = {}): NodeJson => ({
  type: 'figure',
  attrs: { figure: 'received', text: shown, ...more },
});
const body = line(text('收到'), token('1098宗'), text('，上年'), token('962宗', { year: 2017 }), text('。'));

test('a token pins a figure, a year and what it shows', () => {
  expect(pinsIn(body)).toEqual([
    { figure: 'received', year: null, version: null, text: '1098宗' },
    { figure: 'received', year: 2017, version: null, text: '962宗' },
  ]);
  expect(pinsIn(body).map(pinKey)).toEqual(['received@', 'received@2017']);
});

test('what is given for a token is shown, the rest stays', () => {
  const newer = ({ year }: Pin) => (year === null ? { text: '1102宗', version: 'v2' } : null);
  expect(withShown(body, newer)).toEqual(
    line(text('收到'), token('1102宗', { version: 'v2' }), text('，上年'), token('962宗', { year: 2017 }), text('。')),
  );
});

test('what is no token is its words, joined with those beside it', () => {
  expect(withShown(body, ({ year }) => (year ? 'words' : null))).toEqual(
    line(text('收到'), token('1098宗'), text('，上年962宗。')),
  );
});

test('nothing but tokens changes, whatever the body', () => {
  fc.assert(
    fc.property(bodies, (doc) => {
      expect(canonicalDocument(withShown(doc, () => null))).toBe(canonicalDocument(doc));
      const again = withShown(doc, ({ text: shown }) => ({ text: shown, version: 'v9' }));
      expect(canonicalDocument(again)).toBe(canonicalDocument(doc));
      expect(pinsIn(withShown(doc, () => ({ text: '7', version: null }))).map(pinKey)).toEqual(pinsIn(doc).map(pinKey));
    }),
  );
});

test('the same words of another year are another text, and a comparison says so', () => {
  const [one, other] = [line(token('962宗')), line(token('962宗', { year: 2017 }))];
  expect(canonicalDocument(one)).not.toBe(canonicalDocument(other));
  expect(changesIn(redline(one, other))).toBeGreaterThan(0);
});
