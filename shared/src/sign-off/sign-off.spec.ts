import { holds } from './attestation.js';
import { canonicalAuditEntry, type AuditFacts } from './audit.js';
import { canonicalArea, canonicalReport, type ReportText } from './canonical.js';
import { canonicalReleaseManifest, canonicalSigningManifest, type SigningManifest } from './manifest.js';

describe('area', () => {
  test('heading and, in order, its sections; a waived one counts as waived', () => {
    expect(canonicalArea('依法全面履行政府职能', ['d1', 'waived', 'd3'])).toBe(
      'bafang-1\n{"heading":"依法全面履行政府职能","sections":["d1","waived","d3"]}',
    );
  });
  test('order, waiver and heading all count; zero-width characters do not', () => {
    const strings = [
      canonicalArea('甲', ['1', '2']),
      canonicalArea('甲', ['2', '1']),
      canonicalArea('甲', ['1', 'waived']),
      canonicalArea('甲', ['1']),
      canonicalArea('乙', ['1', '2']),
    ];
    expect(new Set(strings).size).toBe(5);
    expect(canonicalArea('\ufeff甲\u200b', ['1', '2'])).toBe(strings[0]);
  });
});

describe('report', () => {
  const text: ReportText = {
    title: '东莞市2018年法治政府建设年度报告',
    issuingUnit: '东莞市人民政府',
    year: 2018,
    cover: { documentNumber: '东府〔2019〕1号', date: '2019-01-24' },
    children: ['preamble', { part: '基本情况', children: ['area1', 'area2'] }, 'plan'],
  };
  test('cover, part headings and the digests of all children, keys sorted', () => {
    expect(canonicalReport(text)).toBe(
      'bafang-1\n{"children":["preamble",{"children":["area1","area2"],"part":"基本情况"},"plan"],' +
        '"cover":{"date":"2019-01-24","documentNumber":"东府〔2019〕1号"},' +
        '"issuingUnit":"东莞市人民政府","title":"东莞市2018年法治政府建设年度报告","year":2018}',
    );
  });
  test.each<[string, Partial<ReportText>]>([
    ['title', { title: '另一个题目' }],
    ['issuing unit', { issuingUnit: '另一个政府' }],
    ['year', { year: 2019 }],
    ['document number', { cover: { ...text.cover, documentNumber: '' } }],
    ['date', { cover: { ...text.cover, date: '2019-01-25' } }],
    ['a section in no area', { children: ['preamble', text.children[1]!, 'waived'] }],
    ['a part’s heading', { children: ['preamble', { part: '总体情况', children: ['area1', 'area2'] }, 'plan'] }],
    ['an area', { children: ['preamble', { part: '基本情况', children: ['area1', 'area3'] }, 'plan'] }],
    ['where an area stands', { children: ['preamble', { part: '基本情况', children: ['area1'] }, 'area2', 'plan'] }],
  ])('%s counts', (_, change) => expect(canonicalReport({ ...text, ...change })).not.toBe(canonicalReport(text)));
});

const manifest: SigningManifest = {
  algorithm: 'sha256',
  reportId: 'r',
  round: 1,
  reportDigest: 'd',
  template: { version: 1, id: 't' },
  sections: [
    { id: 's1', digest: 'x' },
    { id: 's2', digest: 'waived' },
  ],
  figures: [{ id: 'f', valueVersion: 2, shown: '1098件' }],
  renderers: { typst: '0.14', docx: '9.15' },
  files: [{ name: '报告.pdf', mediaType: 'application/pdf', size: 1, digest: 'y' }],
};

test('a manifest’s string does not depend on the order of its keys, but on the order of its files', () => {
  const { algorithm, reportId, ...rest } = manifest;
  expect(canonicalSigningManifest({ ...rest, renderers: { docx: '9.15', typst: '0.14' }, reportId, algorithm })).toBe(
    canonicalSigningManifest(manifest),
  );
  expect(canonicalSigningManifest(manifest)).toMatch(/^bafang-1\n\{"algorithm":"sha256","figures":/);
  expect(canonicalSigningManifest({ ...manifest, round: 2 })).not.toBe(canonicalSigningManifest(manifest));
  const release = { signing: manifest, attestations: [], auditHead: { sequence: 7, hash: 'h' } };
  expect(canonicalReleaseManifest({ ...release, auditHead: { sequence: 8, hash: 'h' } })).not.toBe(
    canonicalReleaseManifest(release),
  );
});

test.each([
  ['the same digest', 'd1', false, null, true],
  ['another digest', 'd2', false, null, false],
  ['a pinned value out of date', 'd1', true, null, false],
  ['a round that does not count for it', 'd1', false, 3, true],
])('an attestation and %s', (_, digest, outOfDate, round, expected) => {
  expect(holds({ digest: 'd1', round: null }, digest, outOfDate, round)).toBe(expected);
});

test('a signature holds only in its round', () => {
  const signature = { digest: 'd1', round: 2 };
  expect([2, 3, null].map((round) => holds(signature, 'd1', false, round))).toEqual([true, false, false]);
});

describe('audit entry', () => {
  const entry: AuditFacts = {
    sequence: 2,
    at: '2019-01-11T01:02:03.000Z',
    actorId: 'a',
    actorName: '审核员甲',
    action: 'approve',
    objectType: 'section',
    objectId: 's',
    objectLabel: '（一）三是',
    facts: '{}',
    algorithm: 'sha256',
  };
  const original = canonicalAuditEntry(entry, 'h1');

  test.each(Object.keys(entry) as (keyof AuditFacts)[])('%s counts', (key) => {
    const changed = { ...entry, [key]: typeof entry[key] === 'number' ? 3 : `${entry[key]}!` };
    expect(canonicalAuditEntry(changed, 'h1')).not.toBe(original);
  });
  test('the entry before counts, other columns do not', () => {
    expect(canonicalAuditEntry(entry, 'h0')).not.toBe(original);
    expect(canonicalAuditEntry({ ...entry, hash: 'h2', prevHash: 'h0' } as AuditFacts, 'h1')).toBe(original);
  });
  test('nobody is not the same as an empty name', () => {
    expect(canonicalAuditEntry({ ...entry, actorId: null }, 'h1')).not.toBe(
      canonicalAuditEntry({ ...entry, actorId: '' }, 'h1'),
    );
  });
});
