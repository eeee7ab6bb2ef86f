import { type FullReport, type PrintedNode, documentFromParagraphs } from '@bafang/shared';
import { changesOf, textOf, touched } from './changes';

const section = (id: string, text: string): PrintedNode => ({
  kind: 'section',
  id,
  label: '',
  heading: null,
  body: documentFromParagraphs([text]),
  children: [],
});
const part = (...children: PrintedNode[]): PrintedNode => ({
  kind: 'part',
  id: 'x',
  label: '一、',
  heading: '情况',
  body: null,
  children,
});

const report = (children: PrintedNode[], more: Partial<FullReport> = {}): FullReport => ({
  id: 'r',
  slug: 's',
  year: 2018,
  state: 'signing',
  version: 1,
  round: 1,
  printed: { title: '', issuer: '', year: 2018, cover: { documentNumber: '', date: '' }, children },
  digest: 'd',
  manifestDigest: 'm',
  sections: 0,
  words: 0,
  images: 0,
  offers: [],
  signers: [],
  attestations: [],
  history: [],
  setAsides: [],
  changed: [],
  attestedBefore: null,
  ...more,
});

describe('changes of a report', () => {
  test('the server tells what changed since the reader attested', () => {
    const before = { heading: null, body: documentFromParagraphs(['旧']) };
    const told = changesOf(
      report([section('a', '新')], { changed: [{ sectionId: 'a', label: '', areaId: null, before }] }),
      null,
    );
    expect([...told]).toEqual([['a', before]]);
  });

  test('a text that moved on while it was read is compared with what was on screen', () => {
    const seen = report([part(section('a', '甲'), section('b', '乙'))]);
    const now = report([part(section('a', '甲'), section('b', '丙'), section('c', '丁'))]);
    expect([...changesOf(now, seen).keys()]).toEqual(['b', 'c']);
    expect(changesOf(now, seen).get('c')).toBeNull();
  });

  test('headings above a change are marked, others are not', () => {
    const nodes = [section('p', '甲'), part(section('a', '乙'), section('b', '丙'))];
    expect([...touched(nodes, new Map([['b', null]]))]).toEqual(['x', 'b']);
  });

  test.each([
    [{}, true],
    [{ version: 9 }, true],
    [{ digest: 'e' }, false],
    [{ manifestDigest: null }, false],
  ])('%j is the same text: %s', (more, same) => {
    expect(textOf(report([], more)) === textOf(report([]))).toBe(same);
  });
});
