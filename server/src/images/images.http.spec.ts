import {
  type ContentSaved,
  type ContributionView,
  imageLimits,
  type Made,
  type NodeJson,
  type RequestView,
} from '@bafang/shared';
import { unzipSync } from 'fflate';
import { digestOf } from '../database/digest.js';
import { FileStore } from '../files/file-store.js';
import { FileSweep } from '../files/file-sweep.js';
import { Image } from '../files/image.entity.js';
import { StoredFile } from '../files/stored-file.entity.js';
import { bodyOf, drawn, Pictures, png, shown } from '../testing/pictures.js';
import { breakOff, leftAside } from '../testing/broken-upload.js';
import { startTestServer, type TestServer } from '../testing/test-server.js';
import { withoutTriggers } from '../testing/without-triggers.js';
import { Year } from '../testing/year.js';

let server: TestServer;
let year: Year;
/** The audit office's, and the town's. */
let id: string;
let townId: string;

beforeAll(async () => {
  server = await startTestServer();
  year = await Year.drafting(server);
  [id] = (await year.ledBy('audit')) as [string];
  [townId] = (await year.ledBy('town')) as [string];
  await year.act('audit-clerk', id, { action: 'start' });
  await year.act('town-clerk', townId, { action: 'start' });
});
afterAll(() => server.close());

const pictures = new Pictures(() => year);
const [upload, looked, seenBy] = [pictures.upload, pictures.looked, pictures.seenBy];
/** As they are kept. */
const digests = new Map<string, string>();
const kept = async (login: string, path: string, colour: string) => {
  const digest = await pictures.kept(login, path, colour);
  digests.set(colour, digest);
  return digest;
};
const save = async (login: string, ...images: NodeJson[]) => {
  const sectionId = login.startsWith('town') ? townId : id;
  const { heading, contentVersion } = await year.section(login, sectionId);
  return (await year.as(login)).put<ContentSaved & { code?: string }>(
    `/api/sections/${sectionId}/content`,
    { heading: heading ?? '题目', body: bodyOf(...images) },
    { ifMatch: contentVersion },
  );
};
const refused = async (...given: Parameters<typeof save>) => {
  const { status, body } = await save(...given);
  return [status, body.code];
};
const submit = async (sectionId = id) =>
  year.act('audit-head', sectionId, {
    action: 'submit',
    digest: (await year.section('audit-head', sectionId)).digest!,
  });
const stored = () => server.work.read.count(StoredFile);

describe('an image for a section', () => {
  let red: string;

  test('is seen by who writes the text, before the text shows it, and by nobody else', async () => {
    red = await kept('audit-clerk', `sections/${id}`, 'red');
    expect(await kept('audit-clerk', `sections/${id}`, 'red')).toBe(red);
    const { headers, bytes } = await looked('audit-clerk', red);
    expect(digestOf(bytes)).toBe(red);
    expect(
      ['content-type', 'content-disposition', 'content-security-policy', 'x-content-type-options', 'cache-control'].map(
        (name) => headers.get(name),
      ),
    ).toEqual([
      'image/png',
      'inline',
      "default-src 'none'; sandbox",
      'nosniff',
      'private, max-age=31536000, immutable',
    ]);
    await seenBy(red, { 'audit-head': 200, reviewer: 404, 'town-clerk': 404, leader: 404, sysadmin: 403 });
    expect((await looked('audit-clerk', 'd'.repeat(64))).status).toBe(404);
    expect((await server.visitor().get(`/api/images/${red}`)).status).toBe(401);
  });

  test('is taken from who may write the text now', async () => {
    expect((await upload('reviewer', `sections/${id}`, await png('blue'))).status).toBe(403);
    expect((await upload('town-clerk', `sections/${id}`, await png('blue'))).status).toBe(404);
  });

  test('stands in the text with what is said in its place, and in that section’s alone', async () => {
    expect(await refused('audit-clerk', shown(red, null))).toEqual([422, 'image_undescribed']);
    expect(await refused('audit-clerk', shown(red, '\u200b'))).toEqual([422, 'image_undescribed']);
    expect(await refused('audit-clerk', shown('d'.repeat(64)))).toEqual([422, 'image_unknown']);
    expect(await refused('audit-clerk', shown(`sha256:${red}`))).toEqual([422, 'image_unknown']);
    expect(await refused('town-clerk', shown(red))).toEqual([422, 'image_unknown']);
    const kept_ = await (
      await year.as('town-clerk')
    ).post(`/api/sections/${townId}/revisions`, { heading: '题目', body: bodyOf(shown(red)) });
    expect(kept_.status).toBe(422);
    expect((await save('audit-clerk', shown(red))).status).toBe(200);
    await seenBy(red, { 'audit-head': 200, reviewer: 404, 'town-clerk': 404 });
  });

  test('is seen by the bureau when the text is before it, and stays in what the bureau had', async () => {
    await submit();
    await seenBy(red, { reviewer: 200, coordinator: 200, 'town-clerk': 404, leader: 404, publisher: 404 });
    expect((await upload('audit-clerk', `sections/${id}`, await png('blue'))).body).toMatchObject({
      code: 'transition_refused',
    });
    await year.act('reviewer', id, { action: 'return', reason: '请换一张图', dueDate: '2099-12-20' });
    const green = await kept('audit-clerk', `sections/${id}`, 'green');
    expect((await save('audit-clerk', shown(green))).status).toBe(200);
    await seenBy(red, { reviewer: 200, 'audit-clerk': 200 });
    await seenBy(green, { reviewer: 404, 'audit-clerk': 200 });
    expect((await save('audit-clerk', shown(red), shown(green))).status).toBe(200);
    await submit();
    await seenBy(green, { reviewer: 200 });
  });

  test('goes with the draft as a page and as a Word file', async () => {
    const reviewer = await year.as('reviewer');
    const page = await reviewer.get<string>(`/api/reports/${year.id}/draft.html`);
    expect(page.body).toContain(`<img src="/api/images/${red}" alt="一张图">`);
    const cookie = [...reviewer.cookies].map((pair) => pair.join('=')).join('; ');
    const file = await fetch(`${server.address}/api/reports/${year.id}/draft.docx`, { headers: { cookie } });
    const parts = unzipSync(new Uint8Array(await file.arrayBuffer()));
    const media = Object.entries(parts).filter(([name]) => name.startsWith('word/media/'));
    expect(media.map(([, bytes]) => digestOf(bytes))).toContain(red);
  });

  test('is seen by a unit that is asked about the text, which may keep it in its copy', async () => {
    const asked = { kind: 'opinion', sectionId: id, question: '有什么意见？', dueDate: '2099-12-12' };
    const { digest } = await year.section('reviewer', id);
    const path = `/api/reports/${year.id}/requests`;
    const made = await (
      await year.as('reviewer')
    ).post<Made>(path, { ...asked, digest, unitIds: [year.cast.unit['water']] });
    expect(made.status).toBe(201);
    const clerk = await year.as('water-clerk');
    const answerId = (await (await year.as('reviewer')).get<RequestView>(`/api/requests/${made.body.id}`)).body
      .answers[0]!.id;
    await seenBy(red, { 'water-clerk': 200, 'town-clerk': 404 });
    const { body, contentVersion } = (await clerk.get<ContributionView>(`/api/contributions/${answerId}`)).body;
    expect(JSON.stringify(body)).toContain(red);
    const put = (given: unknown, version: number) =>
      clerk.put(`/api/contributions/${answerId}/content`, { body: given }, { ifMatch: version });
    expect((await put(bodyOf(shown(red)), contentVersion)).status).toBe(200);
    expect((await put(bodyOf(shown('d'.repeat(64))), contentVersion + 1)).status).toBe(422);
    expect((await put(bodyOf(), contentVersion + 1)).status).toBe(200);
    await seenBy(red, { 'water-clerk': 200 });
  });
});

test('an image of an answer is the asker’s when it was submitted, and may stand in the text', async () => {
  await year.act('reviewer', id, { action: 'return', reason: '请补充', dueDate: '2099-12-20' });
  const wants = { text: { words: null }, figures: [] };
  const asked = { kind: 'material', sectionId: id, question: '有图吗？', wants, dueDate: '2099-12-12' };
  const clerk = await year.as('audit-clerk');
  const made = await clerk.post<Made>(`/api/reports/${year.id}/requests`, {
    ...asked,
    unitIds: [year.cast.unit['water']],
  });
  const answerId = (await clerk.get<RequestView>(`/api/requests/${made.body.id}`)).body.answers[0]!.id;
  const blue = await kept('water-clerk', `contributions/${answerId}`, 'blue');
  expect((await upload('audit-clerk', `contributions/${answerId}`, await png('grey'))).status).toBe(403);
  const water = await year.as('water-clerk');
  const { contentVersion } = (await water.get<ContributionView>(`/api/contributions/${answerId}`)).body;
  const saved = await water.put<{ digest: string }>(
    `/api/contributions/${answerId}/content`,
    { body: bodyOf(shown(blue)) },
    { ifMatch: contentVersion },
  );
  expect(saved.status).toBe(200);
  await seenBy(blue, { 'water-head': 200, 'audit-clerk': 404, reviewer: 404 });
  expect(await refused('audit-clerk', shown(blue))).toEqual([422, 'image_unknown']);
  const head = await year.as('water-head');
  const { version, digest } = (await head.get<ContributionView>(`/api/contributions/${answerId}`)).body;
  const act = await head.post(
    `/api/contributions/${answerId}/transitions`,
    { action: 'submit', digest },
    { ifMatch: version },
  );
  expect(act.status).toBe(200);
  await seenBy(blue, { 'audit-clerk': 200, reviewer: 200, 'town-clerk': 404 });
  expect((await save('audit-clerk', shown(blue))).status).toBe(200);
  expect(await server.work.read.countBy(Image, { sectionId: id, digest: blue })).toBe(1);
});

describe('an image as it is kept', () => {
  const look = async (file: File) => {
    const { body } = await upload('audit-clerk', `sections/${id}`, file);
    const { headers, bytes } = await looked('audit-clerk', body.digest);
    return { ...body, type: headers.get('content-type'), bytes };
  };

  test('is upright, no larger than a page shows, and without what the camera noted', async () => {
    const noted = { IFD0: { Artist: '张三' } };
    const photo = await drawn('red', 4000, 1000)
      .jpeg()
      .withExif(noted)
      .withMetadata({ orientation: 6, exif: noted })
      .toBuffer();
    const { type, width, height, bytes } = await look(new File([new Uint8Array(photo)], '现场.jpg'));
    expect([type, width, height]).toEqual(['image/jpeg', imageLimits.edge / 4, imageLimits.edge]);
    expect(bytes.includes('Exif')).toBe(false);
  });

  test('is drawn anew, without what hung behind it', async () => {
    const drawing = await drawn('purple').png().toBuffer();
    const page = Buffer.from('<script>alert(1)</script>');
    const { bytes } = await look(new File([new Uint8Array(Buffer.concat([drawing, page]))], '图.png'));
    expect(bytes.includes('script')).toBe(false);
  });

  test('is in a format that word processors draw', async () => {
    const webp = new File([new Uint8Array(await drawn('purple').webp().toBuffer())], '图.webp');
    const clear = drawn('purple').ensureAlpha(0.5).webp();
    expect((await look(webp)).type).toBe('image/jpeg');
    expect((await look(new File([new Uint8Array(await clear.toBuffer())], '图.webp'))).type).toBe('image/png');
  });
});

describe('hostile files', () => {
  const wrong: [what: string, file: () => File | Promise<File>, status: number, code: string][] = [
    ['a page that is called an image', () => new File(['<svg onload="alert(1)"/>'], '图.png'), 422, 'unsupported_type'],
    ['a drawing that runs', () => new File(['<svg xmlns="x"/>'], '图.svg'), 422, 'unsupported_type'],
    ['a document', () => new File(['%PDF-1.7\n%%EOF\n'], '图.pdf'), 422, 'unsupported_type'],
    ['a document that is called an image', () => new File(['%PDF-1.7\n%%EOF\n'], '图.png'), 422, 'unsupported_type'],
    [
      'an image that is none',
      () => new File([Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')], '图.png'),
      422,
      'broken_file',
    ],
    ['nothing', () => new File([], '图.png'), 422, 'file_missing'],
    ['30 MB', () => new File([Buffer.alloc(30 * 1024 * 1024, 'a')], '图.png'), 413, 'too_large'],
    ['a bomb', () => png('white', 8000, 8000), 422, 'too_many_pixels'],
  ];
  test.each(wrong)('%s is refused and leaves nothing', async (_, file, status, code) => {
    const before = [await stored(), await server.work.read.count(Image)];
    const answer = await upload('audit-clerk', `sections/${id}`, await file());
    expect([answer.status, answer.body.code]).toEqual([status, code]);
    expect([await stored(), await server.work.read.count(Image), leftAside(server)]).toEqual([...before, []]);
  });

  test('a broken upload leaves nothing', async () => {
    const before = await stored();
    const file = { path: `/api/sections/${id}/images`, name: 'a.png', begin: 'abc' };
    await breakOff(server, await year.as('audit-clerk'), file);
    expect(await stored()).toBe(before);
  });

  test('no more of them than a text bears, and than a report does', async () => {
    const many = Array.from({ length: imageLimits.images + 1 }, (_, at) => shown(at.toString(16).padStart(64, '0')));
    expect(await refused('audit-clerk', ...many)).toEqual([422, 'too_many_images']);
    const digest = await kept('audit-clerk', `sections/${id}`, 'orange');
    const sized = (size: number) => server.work.run((transaction) => transaction.change(Image, { digest }, { size }));
    await sized(imageLimits.reportBytes);
    expect((await upload('audit-clerk', `sections/${id}`, await png('black'))).body).toMatchObject({
      code: 'report_full',
    });
    // in a second text it takes no more room
    expect((await upload('town-clerk', `sections/${townId}`, await png('orange'))).status).toBe(201);
    await sized(100);
  });
});

describe('the sweep', () => {
  const sweep = () => server.app.get(FileSweep, { strict: false }).sweep();
  const has = (digest: string) => server.app.get(FileStore, { strict: false }).has(digest);
  const old = '2000-01-01T00:00:00.000Z';
  const age = () =>
    withoutTriggers(server.work, async (transaction) => {
      await transaction.manager.query(`UPDATE stored_files SET stored_at = '${old}'`);
      await transaction.manager.query(`UPDATE images SET at = '${old}'`);
    });

  test('takes what no text shows, a day after it came last', async () => {
    const [taken, back] = [
      await kept('audit-clerk', `sections/${id}`, 'white'),
      await kept('audit-clerk', `sections/${id}`, 'black'),
    ];
    await age();
    await kept('audit-clerk', `sections/${id}`, 'black');
    const named = await server.work.read.findBy(Image, { sectionId: id });
    await sweep();
    expect([await has(taken), await has(back)]).toEqual([false, true]);
    expect((await looked('audit-clerk', taken)).status).toBe(404);
    expect(await refused('audit-clerk', shown(taken))).toEqual([422, 'image_unknown']);
    // what the bureau had, an answer submitted, and the text shows now
    expect(named.length).toBeGreaterThan(2);
    for (const colour of ['red', 'green', 'blue'] as const)
      expect([colour, await has(digests.get(colour)!)]).toEqual([colour, true]);
  });
});
