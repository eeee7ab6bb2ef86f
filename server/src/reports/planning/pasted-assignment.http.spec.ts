import type { AssignmentPasteResult } from '@bafang/shared';
import { fillCast } from '../../testing/cast.js';
import { startTestServer, type TestServer } from '../../testing/test-server.js';
import { sectionsIn, Year } from '../../testing/year.js';
import { Units } from '../../units/units.js';

let server: TestServer;
let year: Year;

beforeAll(async () => {
  server = await startTestServer();
  year = await new Year(server, await fillCast(server.work)).plan();
});
afterAll(() => server.close());

const paste = async (more: object) =>
  (await year.as('coordinator')).post<AssignmentPasteResult>(`/api/reports/${year.id}/assignment/paste`, {
    text: '依法履职其一\t市审计局\t市海关',
    apply: true,
    ...more,
  });

test('a name that is no unit holds the paste back until it is left out or proposed, and the proposal is on record', async () => {
  expect(await paste({})).toMatchObject({
    status: 409,
    body: { refusals: [{ code: 'units_unknown', params: { units: ['市海关'] } }] },
  });
  for (const again of [1, 2]) expect([again, (await paste({ propose: ['市海关'] })).body.applied]).toEqual([again, 1]);
  const trail = await server.work.query(
    `SELECT actor_id AS actor, object_label AS name FROM audit_entries WHERE action = 'propose_unit'`,
  );
  expect(trail).toEqual([{ actor: year.cast.account['coordinator'], name: '市海关' }]);
});

test('a name of which is said who is meant is that unit, and is still told as a name that no unit has', async () => {
  const { audit, water, town } = year.cast.unit;
  const text = '依法履职其一\t审计的\t水务的、审计的\n依法履职其二\t水务的\t';
  const asUnits = [
    { name: '审计的', unitId: audit },
    { name: '水务 的', unitId: water },
  ];
  expect((await paste({ text, apply: false })).body).toMatchObject({
    rows: [{ leadUnitId: null, unknown: ['审计的', '水务的', '审计的'], problem: 'lead_unknown' }, {}],
  });
  expect((await paste({ text, apply: false, asUnits })).body).toMatchObject({
    unknown: [
      { name: '审计的', rows: 1 },
      { name: '水务的', rows: 2 },
    ],
    rows: [
      { leadUnitId: audit, supportingUnitIds: [water], unknown: [], problem: null },
      { leadUnitId: water, supportingUnitIds: [], unknown: [], problem: null },
    ],
  });
  // one that is none stays unknown
  const wrong = [{ name: '审计的', unitId: year.id }, ...asUnits.slice(1)];
  expect(await paste({ text, asUnits: wrong })).toMatchObject({
    status: 409,
    body: { refusals: [{ code: 'units_unknown', params: { units: ['审计的'] } }] },
  });
  expect((await paste({ text, asUnits })).body.applied).toBe(2);
  const sections = sectionsIn((await year.overview()).children);
  const led = ['依法履职其一', '依法履职其二'].map((title) => sections.find((section) => section.title === title));
  expect(led.map((section) => section?.leadUnit?.id)).toEqual([audit, water]);
  expect((await paste({ text, asUnits: [{ name: '审计的', unitId: town }] })).status).toBe(409);
});

test('a name that looks like a unit is that unit; of two proposals that look alike there is one', async () => {
  const text = '依法履职其一\t巿审\u200b计局\t海城市⽔务局';
  expect((await paste({ text, apply: false })).body).toMatchObject({
    unknown: [],
    rows: [{ leadUnitId: year.cast.unit['audit'], supportingUnitIds: [year.cast.unit['water']], problem: null }],
  });
  const alike = { text: '依法履职其一\t市审计局\t市税务局、巿税务局', propose: ['市税务局', '巿税务局'] };
  expect((await paste(alike)).body.applied).toBe(1);
  const { proposals } = await server.app.get(Units).all();
  expect(proposals.map(({ name }) => name)).toEqual(['市海关', '市税务局']);
});

test.each(['', '海', '市\u0007海关', '长'.repeat(61)])(
  'what could be no unit’s name is not proposed: %j',
  async (name) => {
    expect((await paste({ propose: [name] })).status).toBe(422);
  },
);

test('whatever stands there as a name can be decided on, be it a whole sentence, and however many there are', async () => {
  const sentence = '由各镇街园区和市直各部门按照各自职责分工负责'.repeat(12);
  const many = Array.from({ length: 300 }, (_, at) => `第${at}个单位`);
  const text = `依法履职其一\t市审计局\t${sentence}、${many.join('、')}`;
  const { unknown } = (await paste({ text, apply: false })).body;
  expect(unknown.map(({ name }) => name)).toEqual([sentence, ...many]);
  expect(await paste({ text, leaveOut: [sentence, ...many] })).toMatchObject({ status: 200, body: { applied: 1 } });
  const asUnits = [{ name: sentence, unitId: year.cast.unit['water'] }];
  expect((await paste({ text, apply: false, asUnits })).body.rows).toMatchObject([
    { supportingUnitIds: [year.cast.unit['water']], unknown: many },
  ]);
});

test('a section that stands in two rows is taken from the first, and the other is told', async () => {
  const text = '依法履职其一\t市审计局\t市水务局\n依法履职其一\t市法制局\t\n依法履职其二\t市法制局\t';
  const { status, body } = await paste({ text });
  expect([status, body.applied]).toEqual([200, 2]);
  expect(body.rows.map(({ problem }) => problem)).toEqual([null, 'section_twice', null]);
  const [, line] = sectionsIn((await year.overview()).children);
  expect(line).toMatchObject({ title: '依法履职其一', leadUnit: { id: year.cast.unit['audit'] } });
});
