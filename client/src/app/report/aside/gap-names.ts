import { type Refusal, type SectionPlace, hasPassed } from '@bafang/shared';
import type { Row } from '../../ui/report/rows';
import { DUE_DATES_PAST } from './checks';

/** Days that have passed are no refusal, but are told like one: a year may be begun late. */
export function pastDue(rows: readonly Row[], today: string): Refusal[] {
  const past = rows.filter(({ section }) => section && hasPassed(section.dueDate, today));
  const sections = past.map((row) => namesOf(row)[0] ?? '');
  return past.length ? [{ code: DUE_DATES_PAST, params: { count: past.length, sections } }] : [];
}

/** What a refusal names: a line of the report, which can be gone to, or something else. */
export interface GapName {
  readonly name: string;
  readonly row: Row | null;
}

const PLACES: Partial<Record<NonNullable<SectionPlace>, string>> = { preamble: '引言', closing: '结语' };
const kinds: Readonly<Record<string, 'section' | 'area'>> = { sections: 'section', areas: 'area' };

/** What the server may call a line: by its number in an area, by its title or place elsewhere. */
function namesOf({ area, name, line }: Row): string[] {
  const title = line.kind === 'section' ? line.title : line.heading;
  const place = line.kind === 'section' && line.place ? PLACES[line.place] : undefined;
  return [...(area ? [] : [title, place]), name].filter((said) => !!said) as string[];
}

/** The names in a refusal's lists, each with its line where there is one. The server names a line as its Row does. */
export function gapNames({ params = {} }: Refusal, rows: readonly Row[]): GapName[] {
  return Object.entries(params).flatMap(([list, names]) => {
    if (!Array.isArray(names)) return [];
    const kind = kinds[list];
    const among = kind ? rows.filter((row) => (kind === 'area' ? row.kind === 'area' : row.section)) : [];
    return (names as readonly string[]).map((name) => ({
      name,
      row: among.find((row) => namesOf(row).includes(name)) ?? null,
    }));
  });
}
