import { reportTable } from '@bafang/shared';
import { checkLines } from './checks';
import { gapNames } from './gap-names';

const codesOf = (action: string) =>
  reportTable.find((row) => row.action === action)?.guards?.map(({ code }) => code) ?? [];

describe('the checklist', () => {
  test.each(['open', 'send_to_sign'] as const)('names every guard of %s', (action) => {
    const lines = checkLines(
      action,
      codesOf(action).map((code) => ({ code, refusal: { code } })),
    );
    expect(lines.map(({ name }) => name)).not.toContain('other');
    expect(lines.flatMap(({ refusals }) => refusals)).toHaveLength(codesOf(action).length);
  });

  test('says of a guard that no line names, where it fails', () => {
    expect(
      checkLines('open', [{ code: 'deliberation_missing', refusal: { code: 'deliberation_missing' } }]).at(-1),
    ).toMatchObject({
      name: 'other',
      codes: ['deliberation_missing'],
    });
    expect(checkLines('open', [{ code: 'deliberation_missing', refusal: null }]).map(({ name }) => name)).toEqual([
      'lead',
      'due',
      'heads',
      'approver',
    ]);
  });

  test('a name that is no line stands as it is', () => {
    expect(gapNames({ code: 'units_without_head', params: { count: 1, units: ['市水务局'] } }, [])).toEqual([
      { name: '市水务局', row: null },
    ]);
  });
});
