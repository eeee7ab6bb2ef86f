import { type Attached, attachedLimits, type ContributionView, type Made, type SectionView } from '@bafang/shared';
import { rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { hostileWords } from '../authorisation/testing/hostile-words.js';
import { textsAsTheirDigests } from '../cli/doctor/text-checks.js';
import { CONFIG, type Config } from '../config/config.js';
import { digestOf } from '../database/digest.js';
import { Attachment } from '../files/attachment.entity.js';
import { FileSweep } from '../files/file-sweep.js';
import { FilePiece, StoredFile } from '../files/stored-file.entity.js';
import { FileStore } from '../files/file-store.js';
import { uploadsFolder } from '../files/uploads.js';
import { breakOff, leftAside } from '../testing/broken-upload.js';
import { startTestServer, type TestServer } from '../testing/test-server.js';
import { withoutTriggers } from '../testing/without-triggers.js';
import { Year } from '../testing/year.js';

let server: TestServer;
let year: Year;
let sectionId: string;
/** The water office's answer. */
let id: string;

beforeAll(async () => {
  server = await startTestServer();
  year = await Year.drafting(server);
  [sectionId] = (await year.ledBy('audit')) as [string];
  await year.act('audit-clerk', sectionId, { action: 'start' });
  const question = { kind: 'material', sectionId, question: '有哪些台账？', dueDate: '2099-12-12' };
  const asked = { ...question, wants: { text: null, figures: [], files: true }, unitIds: [year.cast.unit['water']] };
  const { body } = await (await year.as('audit-clerk')).post<Made>(`/api/reports/${year.id}/requests`, asked);
  const request = await (await year.as('audit-clerk')).get<{ answers: { id: string }[] }>(`/api/requests/${body.id}`);
  id = request.body.answers[0]!.id;
});
afterAll(() => server.close());

const PDF = '%PDF-1.7\n1 0 obj\n<< >>\nendobj\ntrailer\n<< >>\n%%EOF\n';
const pdf = (name = '台账.pdf', more = '') => new File([PDF, more], name);
const attach = async (login: string, path: string, file: File) =>
  (await year.as(login)).post<Attached & { code?: string; most?: number }>(`/api/${path}/attachments`, file);
const toAnswer = (file: File, login = 'water-clerk') => attach(login, `contributions/${id}`, file);
const answer = async (login: string) =>
  (await (await year.as(login)).get<ContributionView>(`/api/contributions/${id}`)).body;
const act = async (login: string, action: string, more = {}) => {
  const { version, digest } = await answer(login);
  const browser = await year.as(login);
  return browser.post<ContributionView & { code?: string }>(
    `/api/contributions/${id}/transitions`,
    { action, ...(digest && { digest }), ...more },
    { ifMatch: version },
  );
};
const download = async (login: string, path: string, digest: string) => {
  const { cookies } = await year.as(login);
  const cookie = [...cookies].map((pair) => pair.join('=')).join('; ');
  const answer_ = await fetch(`${server.address}/api/${path}/attachments/${digest}`, { headers: { cookie } });
  return { status: answer_.status, headers: answer_.headers, bytes: Buffer.from(await answer_.arrayBuffer()) };
};
const detach = async (login: string, digest: string) =>
  (await year.as(login)).send<Attached>('DELETE', `/api/contributions/${id}/attachments/${digest}`);
const stored = () => server.work.read.count(StoredFile);

describe('the files of an answer', () => {
  let digest: string;

  test('hang on it, and it is no longer empty', async () => {
    const before = await answer('water-clerk');
    expect((await act('water-clerk', 'send')).body).toMatchObject({ refusals: [{ code: 'contribution_empty' }] });
    const { status, body } = await toAnswer(pdf());
    expect(status).toBe(201);
    digest = digestOf(PDF);
    const file = { name: '台账.pdf', mediaType: 'application/pdf', size: PDF.length, digest };
    expect(body.attachments).toEqual([file]);
    const after = await answer('water-clerk');
    expect(after).toMatchObject({ attachments: [file], digest: body.digest, contentVersion: before.contentVersion });
    expect(after.digest).not.toBe(before.digest);
    expect((await textsAsTheirDigests(server.work)).right).toBe(true);
  });

  test('the same once more changes nothing, and lies there once', async () => {
    const files = await stored();
    expect((await toAnswer(pdf('另一个名字.pdf'))).body.attachments).toHaveLength(1);
    expect(await stored()).toBe(files);
  });

  test('who asks reads them when it was submitted, as an attachment, and others never', async () => {
    const path = `contributions/${id}`;
    expect((await download('audit-clerk', path, digest)).status).toBe(404);
    const own = await download('water-clerk', path, digest);
    expect([own.status, own.bytes.toString()]).toEqual([200, PDF]);
    expect(own.headers.get('content-type')).toBe('application/pdf');
    expect(own.headers.get('x-content-type-options')).toBe('nosniff');
    expect(own.headers.get('cache-control')).toBe('no-store');
    expect(own.headers.get('content-disposition')).toMatch(/^attachment;.*filename\*=UTF-8''%E5%8F%B0%E8%B4%A6\.pdf$/);
    expect((await act('water-head', 'submit')).status).toBe(200);
    for (const [login, status] of Object.entries({
      'audit-clerk': 200,
      reviewer: 200,
      'town-clerk': 404,
      leader: 403,
      sysadmin: 403,
    }))
      expect([login, (await download(login, path, digest)).status]).toEqual([login, status]);
    expect((await download('audit-clerk', path, digestOf('another'))).status).toBe(404);
    expect((await download('audit-clerk', path, 'x')).status).toBe(422);
  });

  test('what left the unit is read as it left, whatever hangs there now', async () => {
    expect((await toAnswer(pdf('迟来的.pdf', '%'))).body).toMatchObject({ refusals: [{ code: 'wrong_state' }] });
    await act('audit-clerk', 'return', { reason: '请补充', dueDate: '2099-12-20' });
    expect((await toAnswer(pdf('补充.pdf', '%'), 'audit-clerk')).status).toBe(403);
    expect((await toAnswer(pdf('补充.pdf', '%'))).body.attachments).toHaveLength(2);
    expect((await detach('water-clerk', digest)).body.attachments.map(({ name }) => name)).toEqual(['补充.pdf']);
    expect((await detach('water-clerk', digest)).status).toBe(404);
    expect(await answer('audit-clerk')).toMatchObject({ reads: 'sent_text', attachments: [{ digest }] });
    expect((await download('audit-clerk', `contributions/${id}`, digest)).status).toBe(200);
    expect((await download('audit-clerk', `contributions/${id}`, digestOf(`${PDF}%`))).status).toBe(404);
  });

  test('a head submits the files that he has seen, and no others', async () => {
    const { version, digest: seen } = await answer('water-head');
    await toAnswer(pdf('又一个.pdf', '%%'));
    const head = await year.as('water-head');
    const act_ = { action: 'submit', digest: seen };
    const { body } = await head.post(`/api/contributions/${id}/transitions`, act_, { ifMatch: version });
    expect(body).toMatchObject({ code: 'text_changed' });
  });
});

test('evidence hangs on a section for who writes it, and is read by who reads the whole text', async () => {
  const { status, body } = await attach('audit-clerk', `sections/${sectionId}`, pdf('佐证.pdf', '%佐证'));
  expect([status, body.digest]).toEqual([201, null]);
  const [{ digest } = { digest: '' }] = body.attachments;
  expect((await attach('reviewer', `sections/${sectionId}`, pdf())).status).toBe(403);
  expect((await attach('town-clerk', `sections/${sectionId}`, pdf())).status).toBe(404);
  const seen = async (login: string) => [
    (await (await year.as(login)).get<SectionView>(`/api/sections/${sectionId}`)).body.attachments?.length,
    (await download(login, `sections/${sectionId}`, digest)).status,
  ];
  expect(await seen('audit-head')).toEqual([1, 200]);
  expect(await seen('reviewer')).toEqual([0, 404]);
  expect(await seen('town-clerk')).toEqual([undefined, 404]);
  expect((await download('water-clerk', `contributions/${id}`, digest)).status).toBe(404);
});

describe('hostile files', () => {
  const zip = Buffer.from('504b0506000000000000000000000000000000000000', 'hex');
  const wrong: [what: string, file: () => File | Promise<File>, status: number, code: string][] = [
    ['a program', () => new File(['MZ\u0000\u0003'], '台账.pdf'), 422, 'unsupported_type'],
    ['a page', () => new File(['<html><script>alert(1)</script>'], '台账.html'), 422, 'unsupported_type'],
    [
      'a page that is called a picture',
      () => new File(['<svg onload="alert(1)"/>'], '图.png'),
      422,
      'unsupported_type',
    ],
    [
      'a drawing that runs',
      () => new File(['<svg xmlns="http://www.w3.org/2000/svg"/>'], '图.svg'),
      422,
      'unsupported_type',
    ],
    ['an archive', () => new File([zip], '台账.ofd'), 422, 'unsupported_type'],
    ['a PDF that is called a picture', () => pdf('图.png'), 422, 'unsupported_type'],
    [
      'a picture that is none',
      () => new File([Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')], '图.png'),
      422,
      'broken_file',
    ],
    ['nothing', () => new File([], '空.pdf'), 422, 'file_missing'],
    ['text with controls', () => new File(['a\u0000b'], '台账.txt'), 422, 'unsupported_type'],
    ['30 MB', () => new File([Buffer.alloc(30 * 1024 * 1024, 'a')], '台账.txt'), 413, 'too_large'],
    ['a bomb of a picture', bomb, 422, 'too_many_pixels'],
  ];

  /** A blank of 64 megapixels, in some kilobytes. */
  async function bomb(): Promise<File> {
    const bytes = await sharp({
      create: { width: 8000, height: 8000, channels: 3, background: 'white' },
      limitInputPixels: false,
    })
      .png()
      .toBuffer();
    return new File([new Uint8Array(bytes)], '图.png');
  }

  test.each(wrong)('%s is refused and leaves nothing', async (_, file, status, code) => {
    const files = await stored();
    const answer_ = await toAnswer(await file());
    expect([answer_.status, answer_.body.code]).toEqual([status, code]);
    expect([await stored(), leftAside(server)]).toEqual([files, []]);
  });

  test('a broken upload leaves nothing', async () => {
    const files = await stored();
    const file = { path: `/api/contributions/${id}/attachments`, name: 'a.pdf', begin: PDF };
    await breakOff(server, await year.as('water-clerk'), file);
    expect(await stored()).toBe(files);
  });

  test('without a name, or as something else than bytes, it is none', async () => {
    const browser = await year.as('water-clerk');
    const send = (headers: Record<string, string>) =>
      browser.post(`/api/contributions/${id}/attachments`, pdf(), { headers });
    expect((await send({ 'content-disposition': 'attachment; filename=a.pdf' })).status).toBe(422);
    expect((await send({ 'content-disposition': `attachment; filename*=UTF-8''%ff.pdf` })).status).toBe(422);
    expect((await send({ 'content-type': 'text/plain' })).status).toBe(415);
    expect((await browser.post(`/api/contributions/${id}/attachments`, { name: 'a' })).status).toBe(415);
  });

  test('a name is words and nothing else', async () => {
    for (const [index, words] of hostileWords.filter((_, at) => at % 10 === 0).entries()) {
      const name = `${words}.pdf`.toWellFormed();
      const { status, body } = await toAnswer(pdf(name, `%${index}`));
      if (status !== 201) {
        expect([name, status]).toEqual([name, 422]);
        continue;
      }
      const digest = digestOf(`${PDF}%${index}`);
      const kept = body.attachments.find((each) => each.digest === digest)!;
      expect(kept.name).not.toMatch(/[\p{Cc}/\\\u202e]/u);
      const { headers } = await download('water-clerk', `contributions/${id}`, digest);
      expect(headers.get('content-disposition')).toMatch(/^attachment/);
      await detach('water-clerk', digest);
    }
  });

  test('no more of them than a text bears', async () => {
    const there = (await answer('water-clerk')).attachments.length;
    for (let index = there; index < attachedLimits.files; index++)
      expect((await toAnswer(new File([`第${index}份`], `${index}.txt`))).status).toBe(201);
    expect(await toAnswer(new File(['多的'], '多的.txt'))).toMatchObject({
      status: 409,
      body: { code: 'too_many_files' },
    });
    await server.work.run((transaction) =>
      transaction.change(Attachment, { contributionId: id, name: '3.txt' }, { size: attachedLimits.reportBytes }),
    );
    for (let index = there; index < attachedLimits.files; index++)
      if (index !== 3) await detach('water-clerk', digestOf(`第${index}份`));
    expect(await toAnswer(new File(['满了'], '满了.txt'))).toMatchObject({
      status: 409,
      body: { code: 'report_full' },
    });
    await server.work.run((transaction) => transaction.erase(Attachment, { contributionId: id, name: '3.txt' }));
  });
});

test('a picture is kept upright, and without what the camera noted', async () => {
  const noted = { IFD0: { Artist: '张三', Copyright: '秘密地点' } };
  const photo = await sharp({ create: { width: 40, height: 20, channels: 3, background: 'red' } })
    .jpeg()
    .withExif(noted)
    .withMetadata({ orientation: 6, exif: noted })
    .toBuffer();
  expect(photo.includes('Exif')).toBe(true);
  const { status, body } = await toAnswer(new File([new Uint8Array(photo)], '现场.jpg'));
  expect(status).toBe(201);
  const { digest } = body.attachments.find(({ name }) => name === '现场.jpg')!;
  const { bytes } = await download('water-clerk', `contributions/${id}`, digest);
  expect(digestOf(bytes)).toBe(digest);
  expect(bytes.includes('Exif')).toBe(false);
  const there = join(tmpdir(), `bafang-${digest}.jpg`);
  writeFileSync(there, bytes);
  expect(await sharp(there).metadata()).toMatchObject({ width: 20, height: 40, format: 'jpeg' });
  rmSync(there);
});

test('a large file is whole again, in pieces, and what was changed there is not served', async () => {
  const bytes = Buffer.alloc(3_000_000, '管网');
  const { body } = await toAnswer(new File([bytes], '大表.csv'));
  const { digest, size } = body.attachments.find(({ name }) => name === '大表.csv')!;
  expect(size).toBe(bytes.length);
  expect(await server.work.read.countBy(FilePiece, { digest })).toBe(12);
  expect((await download('water-clerk', `contributions/${id}`, digest)).bytes.equals(bytes)).toBe(true);
  await withoutTriggers(server.work, (transaction) =>
    transaction.change(FilePiece, { digest, position: 3 }, { bytes: Buffer.alloc(10) }),
  );
  expect((await download('water-clerk', `contributions/${id}`, digest)).status).toBe(500);
});

describe('the sweep', () => {
  const sweep = () => server.app.get(FileSweep, { strict: false }).sweep();
  const has = (text: string) => server.app.get(FileStore, { strict: false }).has(digestOf(text));
  const age = () =>
    withoutTriggers(server.work, (transaction) =>
      transaction.manager.query(`UPDATE stored_files SET stored_at = '2000-01-01T00:00:00.000Z'`),
    );

  test('takes what nothing names, a day after it came', async () => {
    const [kept, taken] = ['留下的', '拿走的'];
    await toAnswer(new File([kept], '留下的.txt'));
    await toAnswer(new File([taken], '拿走的.txt'));
    await detach('water-clerk', digestOf(taken));
    await sweep();
    expect(await has(taken)).toBe(true);
    await age();
    expect((await sweep()).files).toBeGreaterThan(0);
    expect([await has(kept), await has(taken)]).toEqual([true, false]);
    expect(await server.work.read.countBy(FilePiece, { digest: digestOf(taken) })).toBe(0);
    expect(await sweep()).toEqual({ files: 0, bytes: 0 });
  });

  test('but never what a revision names, and nobody else can either', async () => {
    // what was submitted first, and is detached since
    expect((await answer('water-clerk')).attachments.some(({ digest }) => digest === digestOf(PDF))).toBe(false);
    expect(await has(PDF)).toBe(true);
    await expect(
      server.work.run((transaction) => transaction.erase(StoredFile, { digest: digestOf(PDF) })),
    ).rejects.toThrow('append-only');
    await expect(
      server.work.run((transaction) => transaction.erase(FilePiece, { digest: digestOf('留下的') })),
    ).rejects.toThrow('append-only');
  });

  test('takes what an upload left that nobody ended', async () => {
    const left = join(uploadsFolder(server.app.get<Config>(CONFIG)), 'left');
    writeFileSync(left, 'half');
    await sweep();
    expect(leftAside(server)).toEqual(['left']);
    utimesSync(left, new Date(0), new Date(0));
    await sweep();
    expect(leftAside(server)).toEqual([]);
  });
});
