import { Audit } from '../../audit/audit.js';
import { CONFIG, type Config } from '../../config/config.js';
import { ALGORITHM, digestOf } from '../../database/digest.js';
import { newId } from '../../database/id.js';
import type { Transaction } from '../../database/transaction.js';
import { FilePiece, StoredFile } from '../../files/stored-file.entity.js';
import { Edition, EditionFileRow } from '../../outline/edition.entity.js';
import { Report } from '../../outline/report.entity.js';
import { TemplateRow } from '../../templates/template.entity.js';
import { fillCast } from '../../testing/cast.js';
import { startTestServer, type TestServer } from '../../testing/test-server.js';
import { withoutTriggers } from '../../testing/without-triggers.js';
import { examine } from './examination.js';

let server: TestServer;

beforeEach(async () => {
  server = await startTestServer();
  await server.app.get(Audit).record({ actor: null, action: 'test', object: { type: 'unit' } });
});
afterEach(() => server.close());

const look = () => examine(server.app.get<Config>(CONFIG));
/** The PostgreSQL of the tests runs without fsync, for speed, and as its owner; the doctor must say so. */
const careless = (name: string) => server.work.isPostgres && ['durability', 'serving role'].includes(name);
const failed = async () => (await look()).filter((finding) => !finding.ok && !careless(finding.name));
const change = (work: (transaction: Transaction) => Promise<unknown>) => server.work.run(work);

test('a sound instance passes every check', async () => {
  const findings = await look();
  expect(findings.filter(({ name, ok, advice }) => (ok && advice === null) === careless(name))).toEqual([]);
  expect(findings.find((finding) => finding.name === 'durability')!.found).toBe(
    server.work.isPostgres ? 'fsync off, synchronous_commit on' : 'journal_mode wal, synchronous 2',
  );
  expect(findings.map((finding) => finding.name)).toEqual([
    'data folder',
    'database',
    'pages',
    'migrations',
    'durability',
    'audit chain',
    'triggers',
    'serving role',
    'acts',
    'attestations',
    'states',
    'writers',
    'public editions',
    'texts',
    'editions',
    'stored files',
    'edition files',
  ]);
});

test('a changed file is found by its digest, and so is one that is missing', async () => {
  const cast = await fillCast(server.work);
  const [bytes, templateId, reportId, editionId] = [Buffer.from('签发稿'), newId(), newId(), newId()];
  const [digest, now, units] = [
    digestOf(bytes),
    new Date().toISOString(),
    { issuingUnitId: cast.unit['city'], hostUnitId: cast.unit['bureau'] },
  ];
  await change(async (transaction) => {
    await transaction.add(TemplateRow, {
      id: templateId,
      name: '空白',
      years: '',
      body: '{}',
      version: 1,
      createdAt: now,
    });
    await transaction.add(Report, {
      id: reportId,
      slug: 'city-2018',
      year: 2018,
      ...units,
      templateId,
      title: '年度报告',
      cover: { documentNumber: '', date: '' },
      state: 'published',
      round: 1,
      version: 1,
      openedAt: null,
      createdAt: now,
      writingAfterEntry: null,
    });
    await transaction.add(Edition, {
      id: editionId,
      reportId,
      number: 1,
      kind: 'imported',
      state: 'published',
      round: 1,
      title: '年度报告',
      text: {} as Edition['text'],
      reportDigest: digestOf('{}'),
      manifest: '',
      manifestDigest: digest,
      createdAt: now,
      version: 1,
    });
    await transaction.add(StoredFile, {
      digest,
      algorithm: ALGORITHM,
      size: bytes.length,
      mediaType: 'text/html',
      storedAt: now,
    });
    await transaction.add(FilePiece, { digest, position: 0, bytes });
    await transaction.add(EditionFileRow, {
      editionId,
      name: 'report.html',
      mediaType: 'text/html',
      size: bytes.length,
      digest,
    });
  });
  expect(await failed()).toEqual([]);
  await withoutTriggers(server.work, (transaction) =>
    transaction.change(FilePiece, { digest }, { bytes: Buffer.from('改过稿') }),
  );
  expect(await failed()).toMatchObject([
    { name: 'stored files', found: `changed: ${digest}`, advice: expect.stringContaining('backup') },
  ]);
  await withoutTriggers(server.work, (transaction) => transaction.erase(StoredFile, { digest }));
  expect(await failed()).toMatchObject([{ name: 'edition files', found: `missing: ${editionId}/report.html` }]);
});

test('a missing migration is named', async () => {
  await change((transaction) => transaction.manager.query(`UPDATE migrations SET name = 'Other1'`));
  expect(await failed()).toMatchObject([
    { name: 'migrations', found: expect.stringMatching(/missing: .*of another version: Other1/) },
  ]);
});
