import { canonicalAuditEntry } from '@bafang/shared';
import { AuditEntry } from '../../audit/audit-entry.entity.js';
import { Audit } from '../../audit/audit.js';
import { verifyChain } from '../../audit/verify-chain.js';
import { digestOf } from '../../database/digest.js';
import type { Transaction } from '../../database/transaction.js';
import { dropTriggers } from '../../testing/without-triggers.js';
import { startTestServer, type TestServer } from '../../testing/test-server.js';

const ENTRIES = 40;
const TAMPERINGS = 1000;

let server: TestServer;

beforeAll(async () => {
  server = await startTestServer();
  const audit = server.app.get(Audit);
  for (let index = 0; index < ENTRIES; index++) {
    await audit.record({
      actor: index % 3 ? { id: `a${index}`, name: `经办人${index}` } : null,
      action: 'approve',
      object: { type: 'section', id: `s${index}`, label: index % 2 ? `（一）${index}` : null },
      facts: { round: index },
    });
  }
  // only a test can: the application has no statement for it
  await server.work.run((transaction) => dropTriggers(transaction, server.work.isPostgres));
});
afterAll(() => server.close());

type Tampering = (transaction: Transaction) => Promise<string>;

const upTo = (most: number) => 1 + Math.floor(Math.random() * most);
const columns = [
  'at',
  'actorId',
  'actorName',
  'action',
  'objectType',
  'objectId',
  'objectLabel',
  'facts',
  'algorithm',
  'prevHash',
  'hash',
] as const;
const move = (transaction: Transaction, from: number, to: number) =>
  transaction.change(AuditEntry, { sequence: from }, { sequence: to });

const tamperings: Record<'edit' | 'delete' | 'reorder' | 'insert', Tampering> = {
  edit: async (transaction) => {
    const [sequence, column] = [upTo(ENTRIES), columns[upTo(columns.length) - 1]!];
    const entry = await transaction.manager.findOneByOrFail(AuditEntry, { sequence });
    await transaction.change(AuditEntry, { sequence }, { [column]: entry[column] === null ? '' : `${entry[column]} ` });
    return `${column} of ${sequence}`;
  },
  delete: async (transaction) => {
    // the last one is a cut tail, which only a checkpoint kept elsewhere can tell
    const sequence = upTo(ENTRIES - 1);
    await transaction.erase(AuditEntry, { sequence });
    return String(sequence);
  },
  reorder: async (transaction) => {
    const [one, other] = [upTo(ENTRIES), upTo(ENTRIES - 1)];
    const second = other < one ? other : other + 1;
    await move(transaction, one, 0);
    await move(transaction, second, one);
    await move(transaction, 0, second);
    return `${one} and ${second}`;
  },
  insert: async (transaction) => {
    const sequence = upTo(ENTRIES + 1);
    // by way of the negative numbers, where none is taken
    await transaction.manager.query(
      `UPDATE audit_entries SET sequence = -(sequence + 1) WHERE sequence >= ${sequence}`,
    );
    await transaction.manager.query('UPDATE audit_entries SET sequence = -sequence WHERE sequence < 0');
    const model = await transaction.manager.findOneByOrFail(AuditEntry, {
      sequence: sequence === 1 ? 2 : sequence - 1,
    });
    const forged = { ...model, sequence, actorName: '不存在的人' };
    const prevHash = digestOf(`${sequence}`);
    await transaction.add(AuditEntry, { ...forged, prevHash, hash: digestOf(canonicalAuditEntry(forged, prevHash)) });
    return `before ${sequence}`;
  },
};

/** Tampers, verifies, and puts everything back. */
async function found(tamper: Tampering): Promise<{ what: string; ok: boolean }> {
  let answer = { what: '', ok: true };
  const undo = new Error('undo');
  await server.work
    .run(async (transaction) => {
      const what = await tamper(transaction);
      answer = { what, ok: (await verifyChain(server.work)).ok };
      throw undo;
    })
    .catch((error: unknown) => {
      if (error !== undo) throw error;
    });
  return answer;
}

test.each(Object.entries(tamperings))(
  `every random tampering is found from the chain alone: %s, ${TAMPERINGS / 4} times`,
  async (_, tamper) => {
    const missed: string[] = [];
    for (let count = 0; count < TAMPERINGS / 4; count++) {
      const { what, ok } = await found(tamper);
      if (ok) missed.push(what);
    }
    expect(missed).toEqual([]);
    expect(await verifyChain(server.work)).toMatchObject({ ok: true, entries: ENTRIES });
  },
  60_000,
);

test('the verdict names the entry that does not follow', async () => {
  await server.work.run(async (transaction) => {
    await transaction.change(AuditEntry, { sequence: 12 }, { actorName: '别人' });
    expect(await verifyChain(server.work)).toMatchObject({ ok: false, brokenAt: 12, entries: 11 });
    await transaction.change(AuditEntry, { sequence: 12 }, { actorName: '经办人11' });
  });
});
