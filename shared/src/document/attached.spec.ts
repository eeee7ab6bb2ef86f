import { type AttachedFile, attachedTypes, byName, isNamedAs, isNamedAsImage, mayAttach } from './attached.js';
import { canonicalContribution, readCanonicalContribution } from './canonical.js';
import { emptyDocument } from './plain-text.js';

test.each([
  ['管网台账.pdf', true],
  ['现场.JPG', true],
  ['台账.docm', false],
  ['安装.exe', false],
  ['页面.html', false],
  ['图.svg', false],
  ['没有结尾', false],
  ['.pdf.', false],
  ['pdf', false],
])('%s may be attached: %s', (name, expected) => expect(mayAttach(name)).toBe(expected));

test('each ending is of one type, and a name that ends otherwise is of none', () => {
  const endings = Object.values(attachedTypes).flat();
  expect(new Set(endings).size).toBe(endings.length);
  expect(isNamedAs('台账.pdf', 'application/pdf')).toBe(true);
  expect(isNamedAs('台账.pdf', 'image/png')).toBe(false);
  expect(isNamedAs('台账.pdf', 'text/html')).toBe(false);
});

test.each([
  ['图.png', true],
  ['照片.JPEG', true],
  ['图.webp', true],
  ['台账.pdf', false],
  ['图.svg', false],
  ['图.gif', false],
])('%s may stand in a text as an image: %s', (name, expected) => expect(isNamedAsImage(name)).toBe(expected));

describe('an answer with files', () => {
  const text = { body: emptyDocument(), figures: {}, verdict: null, note: '' };
  const file = (name: string, digest: string): AttachedFile => ({
    name,
    digest: digest.repeat(64),
    mediaType: 'application/pdf',
    size: 3,
  });
  const [a, b] = [file('甲.pdf', 'a'), file('乙.pdf', 'b')];

  test('is signed with their names and digests, in whatever order they came', () => {
    const signed = canonicalContribution(text, [a, b]);
    expect(canonicalContribution(text, [b, a])).toBe(signed);
    expect(canonicalContribution(text, [a])).not.toBe(signed);
    expect(canonicalContribution(text, [{ ...a, name: '丙.pdf' }, b])).not.toBe(signed);
    expect(canonicalContribution(text, [{ ...a, digest: 'c'.repeat(64) }, b])).not.toBe(signed);
    expect(readCanonicalContribution(signed)).toEqual({ ...text, attachments: byName([a, b]) });
  });

  test('without one it is what it was before there were any', () => {
    expect(canonicalContribution(text, [])).toBe(canonicalContribution(text));
    expect(canonicalContribution(text)).not.toContain('attachments');
    expect(readCanonicalContribution(canonicalContribution(text)).attachments).toEqual([]);
  });
});
