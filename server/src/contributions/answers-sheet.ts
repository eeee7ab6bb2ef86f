import { type DocumentJson, plainText, type RequestView } from '@bafang/shared';
import { type Download, fileName } from '../files/downloads.js';
import { columnsOf, type SheetCell, sheetOf, XLSX_TYPE } from '../xlsx/sheet.js';
import { answerWords } from '../xlsx/words.js';

/** The answers to a request, a unit a row, as far as who asks may read them. */
export async function answersSheet({ year, about, wants, answers }: RequestView): Promise<Download> {
  const figures = wants?.figures ?? [];
  const columns = [
    ...columnsOf({ 单位: 24, 状态: 16, 状态时间: 18, 期限: 12 }),
    ...figures.map(({ name, measure }) => ({ heading: measure ? `${name}（${measure}）` : name, width: 16 })),
    ...columnsOf({ 正文: 80, 字数: 8, 理由: 30 }),
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
