import {
  cleanText,
  entryProblem,
  type Glossary,
  glossaryDay,
  type GlossaryEntry,
  type GlossaryList,
  glossaryLists,
  type GlossaryRowCode,
  type GlossarySheet,
  MOST_OF_ENTRY,
  plainTerm,
  type Refusal,
  SEPARATOR,
  SEPARATORS,
  type Severity,
  type Term,
} from '@bafang/shared';
import { invalid } from '../http/problem.js';
import { readRows } from '../xlsx/read-rows.js';
import { columnsOf, type SheetCell, sheetOf } from '../xlsx/sheet.js';
import { glossaryWords, severityWords } from '../xlsx/words.js';

// prettier-ignore
const columns = columnsOf({ 类别: 10, 规范用语或敏感词: 36, 应替换的写法: 60, 级别: 8, 起用日期: 12, 截止日期: 12, 说明: 50, 停用: 8 });
const YES = '是';
const MOST_ROWS = 2 * MOST_OF_ENTRY.list;

const DAY = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/;
/** As people and spreadsheets write a day; null where it is none. */
function dayOf(text: string): string | null {
  const [, year = '', month = '', day = ''] = DAY.exec(text) ?? [];
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return glossaryDay.safeParse(date).success ? date : null;
}

const none: Glossary = { terms: [], sensitive: [] };
const codeOf = <Code extends string>(words: Record<Code, string>) =>
  new Map((Object.keys(words) as Code[]).map((code) => [words[code], code]));
const listOf = codeOf<GlossaryList>(glossaryWords);
const severityOf = codeOf<Severity>(severityWords);

/** Both lists as one sheet, which can be read in again. */
export function glossarySheet(glossary: Glossary): Promise<Buffer> {
  const rows = glossaryLists.flatMap((list) =>
    glossary[list].map((one): SheetCell[] => [
      glossaryWords[list],
      one.term,
      one.variants.join(SEPARATOR),
      severityWords[one.severity],
      { day: one.from ?? null },
      { day: one.until ?? null },
      one.note ?? null,
      one.off ? YES : null,
    ]),
  );
  return sheetOf('用语和敏感词', columns, rows);
}

/** The entries of a sheet, and each row that is none with the reason. Empty rows and the headings are passed over. */
export async function readGlossarySheet(file: Buffer | undefined): Promise<GlossarySheet> {
  if (!file?.length) throw invalid('file_missing');
  const rows = await readRows(file, columns.length);
  if (rows.length > MOST_ROWS + 1) throw invalid('too_many_rows', { most: MOST_ROWS });
  const entries: GlossaryEntry[] = [];
  const bad: GlossarySheet['bad'][number][] = [];
  const known = new Set<string>();
  for (const [index, raw] of rows.entries()) {
    const row = raw.map((cell) =>
      cleanText(cell)
        .replaceAll(/\p{Cc}/gu, '')
        .trim(),
    );
    if (!row.some(Boolean) || (index === 0 && row[0] === columns[0]!.heading)) continue;
    const entry = entryOf(row);
    const key = 'term' in entry ? `${entry.list} ${entry.term.term}` : '';
    const problem = 'code' in entry ? entry : known.has(key) ? ({ code: 'row_twice' } as const) : null;
    if (problem) bad.push({ line: index + 1, text: row.filter(Boolean).join(' '), problem });
    else entries.push(entry as GlossaryEntry);
    known.add(key);
  }
  return { entries, bad };
}

function entryOf(row: readonly string[]): GlossaryEntry | Refusal<GlossaryRowCode> {
  const [listed = '', term = '', variants = '', level = '', from = '', until = '', note = '', off = ''] = row;
  const list = listOf.get(listed);
  const severity = severityOf.get(level);
  const days = [from, until].map((day) => day && dayOf(day));
  if (!list) return { code: 'list_unknown', params: { word: listed } };
  if (!severity) return { code: 'severity_unknown', params: { word: level } };
  if (days.includes(null)) return { code: 'date_unknown', params: { word: days[0] === null ? from : until } };
  const read: Term = plainTerm({
    term,
    variants: list === 'terms' ? variants.split(SEPARATORS) : [],
    severity,
    note,
    from: days[0] ?? undefined,
    until: days[1] ?? undefined,
    ...(off === YES && { off: true as const }),
  });
  return entryProblem(none, list, read) ?? { list, term: read };
}
