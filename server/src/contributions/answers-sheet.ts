import { type DocumentJson, plainText, type RequestView } from '@bafang/shared';
import { type Download, fileName } from '../files/downloads.js';
import { type SheetCell, type SheetColumn, sheetOf, XLSX_TYPE } from '../xlsx/sheet.js';
import { answerWords } from '../xlsx/words.js';

/** The answers to a request, a unit a row, as far as who asks may read them. */
export async function answersSheet({ year, about, wants, answers }: RequestView): Promise<Download> {
  const figures = wants?.figures ?? [];
  const columns: SheetColumn[] = [
    { heading: '单位', width: 24 },
    { heading: '状态', width: 16 },
    { heading: '状态时间', width: 18 },
    { heading: '期限', width: 12 },
    ...figures.map(({ name, measure }) => ({ heading: measure ? `${name}（${measure}）` : name, width: 16 })),
    { heading: '正文', width: 80 },
    { heading: '字数', width: 8 },
    { heading: '理由', width: 30 },
  ];
  const rows = answers.map((answer): SheetCell[] => [
    answer.unit.shortName,
    answerWords[answer.state],
    { moment: answer.enteredAt },
    { day: answer.dueDate },
    ...figures.map(({ name }) => figureCell(answer.figures[name] ?? '')),
    answer.body ? plainText(answer.body as DocumentJson) : null,
    answer.words || null,
    answer.reason,
  ]);
  const title = about ? `${about.label}${about.title ?? ''}` : '全文';
  return {
    name: fileName(`${year}年${title}`, 'xlsx', '（答复）'),
    mediaType: XLSX_TYPE,
    bytes: await sheetOf(`${year}年答复`, columns, rows),
  };
}

/** What a spreadsheet can add up is a number; about 12 or 1,200 stays what was written. */
const figureCell = (text: string): SheetCell => (/^-?\d{1,15}(\.\d{1,6})?$/.test(text.trim()) ? Number(text) : text);
