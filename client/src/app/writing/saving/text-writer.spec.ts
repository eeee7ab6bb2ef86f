import { jest } from '@jest/globals';
import {
  canonicalSection,
  type ContentConflict,
  documentFromParagraphs,
  plainText,
  type SectionText,
} from '@bafang/shared';
import { Kept } from '../../session/kept/kept';
import type { Problem } from '../../session/problems/problem';
import { type KeptText, TextWriter, timing } from './text-writer';
import { outcomeOf, type WriteOutcome } from './write-outcome';

const text = (words: string): SectionText => ({ heading: '标题', body: documentFromParagraphs([words]) });
const problem = (status: number, more: object = {}): Problem => ({
  status,
  code: `status_${status}`,
  title: '',
  more: { ...more },
});
const taken = ({ heading, body }: ContentConflict) => ({ heading, body }) as SectionText;
const saved = (contentVersion: number): WriteOutcome<SectionText> => ({
  kind: 'saved',
  saved: { contentVersion, digest: `digest ${contentVersion}`, savedAt: '2018-12-13T06:05:00Z' },
});
const newer = (words: string, contentVersion: number, writes = true): WriteOutcome<SectionText> =>
  outcomeOf(
    problem(412, {
      contentVersion,
      ...text(words),
      by: { id: '1', name: '经办人丙' },
      at: '2018-12-13T06:05:00Z',
      writes,
    } satisfies ContentConflict),
    taken,
  );

/** A writer with a server that answers when told, and a browser's store. */
function begin(
  opened: { words?: string; writes?: boolean; contentVersion?: number; keeps?: Problem } = {},
  cells = new Map<string, string>(),
) {
  const requests: { words: string; version: number; answer: (outcome: WriteOutcome<SectionText>) => Promise<void> }[] =
    [];
  const revisions: string[] = [];
  const store = new Kept<KeptText<SectionText>>('me', 'one', {
    getItem: (key) => cells.get(key) ?? null,
    setItem: (key, value) => void cells.set(key, value),
    removeItem: (key) => void cells.delete(key),
  });
  const view = {
    text: text(opened.words ?? '原文'),
    contentVersion: opened.contentVersion ?? 1,
    digest: 'digest 1',
    savedAt: null,
    writes: opened.writes ?? true,
  };
  const ports = {
    same: (a: SectionText, b: SectionText) => canonicalSection(a) === canonicalSection(b),
    save: (sent: SectionText, version: number) =>
      new Promise<WriteOutcome<SectionText>>((resolve) =>
        requests.push({
          words: plainText(sent.body),
          version,
          answer: async (outcome) => (resolve(outcome), void (await jest.advanceTimersByTimeAsync(0))),
        }),
      ),
    keepRevision: async (lost: SectionText) => opened.keeps ?? (revisions.push(plainText(lost.body)), null),
  };
  const writer = new TextWriter(view, ports, store, () => '2018-12-13T06:06:00Z');
  return { writer, requests, revisions, cells, store, type: (words: string) => writer.change(text(words)) };
}
const pass = (milliseconds: number) => jest.advanceTimersByTimeAsync(milliseconds);

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

describe('when the text goes to the server', () => {
  test('a second after the last key', async () => {
    const { type, requests } = begin();
    type('甲');
    await pass(900);
    type('甲乙');
    await pass(timing.pause - 1);
    expect(requests).toHaveLength(0);
    await pass(1);
    expect(requests.map(({ words, version }) => [words, version])).toEqual([['甲乙', 1]]);
  });

  test('every five seconds while typing goes on', async () => {
    const { type, requests } = begin();
    for (let at = 0; at < timing.longest; at += 500) {
      type(`第${at}`);
      await pass(500);
    }
    expect(requests).toHaveLength(1);
  });

  test('one request in flight; what is typed meanwhile follows on the new version', async () => {
    const { writer, type, requests } = begin();
    type('甲');
    await pass(timing.pause);
    type('甲乙');
    await pass(20_000);
    expect(requests).toHaveLength(1);
    await requests[0]!.answer(saved(2));
    expect(writer.status()).not.toBe('clean');
    expect(requests[1]).toMatchObject({ words: '甲乙', version: 2 });
  });

  test('it is saved only after the answer, and then forgotten here', async () => {
    const { writer, type, requests, store } = begin();
    type('甲');
    await pass(timing.pause);
    expect(writer.status()).toBe('saving');
    expect(plainText(store.read()!.text.body)).toBe('甲');
    await requests[0]!.answer(saved(2));
    expect(writer.status()).toBe('clean');
    expect(writer.saved()).toEqual({ contentVersion: 2, digest: 'digest 2', at: '2018-12-13T06:05:00Z' });
    expect(store.read()).toBeNull();
  });

  test('never in the middle of a composition', async () => {
    const { writer, type, requests } = begin();
    writer.compose(true);
    type('fazhi');
    await pass(30_000);
    expect(requests).toHaveLength(0);
    type('法治');
    writer.compose(false);
    await pass(timing.pause);
    expect(requests.map(({ words }) => words)).toEqual(['法治']);
  });

  test('at once before an act, with what was typed while it went', async () => {
    const { writer, type, requests } = begin();
    type('甲');
    const flushed = writer.flush();
    expect(requests).toHaveLength(1);
    type('甲乙');
    await requests[0]!.answer(saved(2));
    await requests[1]!.answer(saved(3));
    expect(await flushed).toBe(true);
    expect(writer.saved().digest).toBe('digest 3');
  });
});

describe('when it does not arrive', () => {
  test('it is tried again after 2, 4, 8 seconds; typing does not hurry it', async () => {
    const { writer, type, requests } = begin();
    type('甲');
    await pass(timing.pause);
    await requests[0]!.answer(outcomeOf(problem(0), taken));
    expect(writer.status()).toBe('retrying');
    type('甲乙');
    await pass(1999);
    expect(requests).toHaveLength(1);
    await pass(1);
    await requests[1]!.answer(outcomeOf(problem(503), taken));
    await pass(3999);
    expect(requests).toHaveLength(2);
    await pass(1);
    expect(requests[2]!.words).toBe('甲乙');
    await requests[2]!.answer(saved(2));
    expect(writer.status()).toBe('clean');
  });

  test('an act waits for nothing: the flush says no', async () => {
    const { writer, type, requests } = begin();
    type('甲');
    const flushed = writer.flush();
    await requests[0]!.answer(outcomeOf(problem(0), taken));
    expect(await flushed).toBe(false);
  });

  test('after a reload the kept text is there and goes on', async () => {
    const cells = new Map<string, string>();
    const before = begin({}, cells);
    before.type('甲');
    before.writer.dispose();
    const { writer, requests } = begin({}, cells);
    expect(plainText(writer.text().body)).toBe('甲');
    expect(writer.restored()).toBe(true);
    await pass(0);
    expect(requests[0]).toMatchObject({ words: '甲', version: 1 });
  });

  test('what the server refuses stays here and is not hammered', async () => {
    const { writer, type, requests, store } = begin();
    type('甲');
    await pass(timing.pause);
    await requests[0]!.answer(outcomeOf(problem(403), taken));
    await pass(120_000);
    expect(requests).toHaveLength(1);
    expect(writer.status()).toBe('refused');
    expect(store.read()).not.toBeNull();
  });
});

describe('when somebody else was first', () => {
  async function conflict() {
    const all = begin();
    all.type('我的');
    await pass(timing.pause);
    await all.requests[0]!.answer(newer('新的', 5));
    return all;
  }

  test('both texts stand side by side, mine also in the browser, and typing has stopped', async () => {
    const { writer, type, store } = await conflict();
    expect(writer.conflict()).toMatchObject({ contentVersion: 5, by: { id: '1', name: '经办人丙' }, closed: false });
    expect([writer.conflict()!.mine, writer.conflict()!.newer].map(({ body }) => plainText(body))).toEqual([
      '我的',
      '新的',
    ]);
    type('别的');
    expect(plainText(writer.text().body)).toBe('我的');
    expect(plainText(store.read()!.text.body)).toBe('我的');
  });

  test('保留我的: theirs becomes a revision, mine is written on theirs', async () => {
    const { writer, requests, revisions } = await conflict();
    const { mine, newer: theirs } = writer.conflict()!;
    const settled = writer.settle(mine, [theirs]);
    await pass(0);
    expect(revisions).toEqual(['新的']);
    expect(requests[1]).toMatchObject({ words: '我的', version: 5 });
    await requests[1]!.answer(saved(6));
    expect(await settled).toBeNull();
    expect(writer.status()).toBe('clean');
  });

  test('用新的: mine becomes a revision and nothing is written', async () => {
    const { writer, requests, revisions, store } = await conflict();
    await writer.settle(writer.conflict()!.newer, [writer.conflict()!.mine]);
    expect(revisions).toEqual(['我的']);
    expect(requests).toHaveLength(1);
    expect(plainText(writer.text().body)).toBe('新的');
    expect(store.read()).toBeNull();
  });

  test('another one meanwhile: the newest against mine', async () => {
    const { writer, requests } = await conflict();
    void writer.settle(writer.conflict()!.mine, []);
    await pass(0);
    await requests[1]!.answer(newer('更新的', 9));
    expect(plainText(writer.conflict()!.newer.body)).toBe('更新的');
    expect(plainText(writer.conflict()!.mine.body)).toBe('我的');
  });

  test('with a text that was closed meanwhile only a revision is left of mine', async () => {
    const { writer, type, requests } = begin();
    type('我的');
    await pass(timing.pause);
    await requests[0]!.answer(newer('新的', 5, false));
    expect(writer.conflict()).toMatchObject({ closed: true });
  });

  test('my own text, whose answer was lost, is no conflict', async () => {
    const { writer, type, requests } = begin();
    type('我的');
    await pass(timing.pause);
    await requests[0]!.answer(newer('我的', 2));
    expect(writer.conflict()).toBeNull();
    await pass(0);
    expect(requests[1]!.version).toBe(2);
  });

  test('sent on meanwhile: mine can only become a revision', async () => {
    const { writer, type } = begin();
    type('我的');
    writer.refresh({ text: text('送审的'), contentVersion: 1, digest: 'x', savedAt: null, writes: false });
    expect(writer.conflict()).toMatchObject({ closed: true });
  });

  test('a text kept on an older version meets the newer one after a reload', async () => {
    const cells = new Map<string, string>();
    const before = begin({}, cells);
    before.type('我的');
    before.writer.dispose();
    const { writer } = begin({ words: '新的', contentVersion: 4 }, cells);
    expect(plainText(writer.conflict()!.mine.body)).toBe('我的');
  });
});

describe('last year’s text', () => {
  test('comes in once what stood there is a revision', async () => {
    const { writer, revisions, requests } = begin({ words: '写好的' });
    expect(await writer.replace(text('去年的'))).toBeNull();
    expect(revisions).toEqual(['写好的']);
    expect(plainText(writer.text().body)).toBe('去年的');
    await pass(timing.pause);
    expect(requests.map(({ words }) => words)).toEqual(['去年的']);
  });

  test('does not come in where that cannot be kept, and keeps nothing of an empty sheet', async () => {
    const full = begin({ words: '写好的', keeps: problem(429) });
    expect(await full.writer.replace(text('去年的'))).toMatchObject({ status: 429 });
    expect(plainText(full.writer.text().body)).toBe('写好的');
    const empty = begin({ words: '' });
    await empty.writer.replace(text('去年的'));
    expect(empty.revisions).toEqual([]);
  });
});

test('a view that was read before the last save takes no text back', async () => {
  const { writer, type, requests } = begin({ words: '原文' });
  type('写好的');
  await pass(timing.pause);
  await requests[0]!.answer(saved(2));
  writer.refresh({ text: text('原文'), contentVersion: 1, digest: 'digest 1', savedAt: null, writes: true });
  expect(plainText(writer.text().body)).toBe('写好的');
  expect(writer.saved().contentVersion).toBe(2);
});
