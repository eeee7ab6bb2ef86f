import type { Actor } from '../users/actor.js';
import { rightsOn } from './section-rights.js';
import type { AreaStanding, Standing } from './loaders/standings.js';

const leader = { id: 'leader' } as Actor;
const area = (id: string, state: AreaStanding['state']) => ({ id, state }) as AreaStanding;
const signer = (areaId: string | null) => ({ accountId: 'leader', areaId }) as Standing['signers'][number];
const place = (parentId: string | null) => ({ state: 'approved' as const, parentId, submissions: 1 });

test('a signer of the whole report signs no area, not even that of a section in none', () => {
  const rights = rightsOn(leader, 'drafting', { signers: [signer(null)], areas: [area('one', 'approved')] });
  for (const parentId of [null, 'one'])
    expect(rights(place(parentId), ['leader'], false)).toMatchObject({ signsArea: false, signsReport: true });
  expect(rights(place(null), ['leader'], false).areaState).toBeNull();
});

test('a signer of an area signs it and no other', () => {
  const areas = [area('one', 'approved'), area('two', 'ready')];
  const rights = rightsOn(leader, 'drafting', { signers: [signer('one')], areas });
  const seen = ['one', 'two', null].map((parentId) => rights(place(parentId), ['leader'], false));
  expect(seen.map(({ signsArea, areaState }) => [signsArea, areaState])).toEqual([
    [true, 'approved'],
    [false, 'ready'],
    [false, null],
  ]);
  expect(seen.every(({ allAreasApproved }) => !allAreasApproved)).toBe(true);
});

test('without a standing nobody signs, and nothing is approved', () => {
  expect(rightsOn(leader, 'signing', null)(place('one'), ['clerk'], true)).toEqual({
    state: 'approved',
    reportState: 'signing',
    roles: ['clerk'],
    supports: true,
    askedForOpinion: false,
    everSubmitted: true,
    signsArea: false,
    signsReport: false,
    areaState: null,
    allAreasApproved: false,
  });
});
