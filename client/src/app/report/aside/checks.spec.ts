import { type SectionLine, reportTable } from '@bafang/shared';
import { rowsOf } from '../../ui/report/rows';
import { DUE_DATES_PAST, checkLines } from './checks';
import { gapNames, pastDue } from './gap-names';

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

  describe('days that have passed', () => {
    const due = (label: string, title: string, dueDate: string | null): SectionLine =>
      ({ kind: 'section', id: title, label, heading: title, numbered: !!label, title, dueDate }) as SectionLine;
    const rows = rowsOf({
      children: [due('', '引言', '2018-12-12'), due('一、', '甲', '2018-12-13'), due('二、', '乙', '2018-12-01')],
    });

    test('are told with the due dates, by name, and hinder nothing', () => {
      const told = pastDue(rows, '2018-12-13');
      expect(told).toEqual([{ code: DUE_DATES_PAST, params: { count: 2, sections: ['引言', '乙'] } }]);
      expect(gapNames(told[0]!, rows).map(({ row }) => row?.id)).toEqual(['引言', '乙']);
      const [line] = checkLines('open', [{ code: 'sections_without_due_date', refusal: null }], told).filter(
        (one) => one.told.length,
      );
      expect(line).toMatchObject({ name: 'due', refusals: [], told });
    });

    test('are told while the year is planned alone, and only where there are some', () => {
      expect(pastDue(rows, '2018-12-01')).toEqual([]);
      expect(checkLines('send_to_sign', [], pastDue(rows, '2018-12-13')).some(({ told }) => told.length)).toBe(false);
    });
  });

  test('a name that is no line stands as it is', () => {
    expect(gapNames({ code: 'units_without_head', params: { count: 1, units: ['市水务局'] } }, [])).toEqual([
      { name: '市水务局', row: null },
    ]);
  });
});
