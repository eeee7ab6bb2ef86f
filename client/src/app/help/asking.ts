import { type ActingRole, type Role, answerTable, askTables, askerTables, roles, sectionTable } from '@bafang/shared';
import type { help } from '../i18n/zh-CN/help';

type Topic = keyof (typeof help)['asking']['topics'];
interface Row {
  readonly action: string;
  readonly variant?: string;
  readonly who: readonly ActingRole[];
}

const asks: readonly Row[] = Object.values(askTables).flat();
const answers: readonly Row[] = answerTable;
const afterwards: readonly Row[] = Object.values(askerTables).flat();

/** What there is to know of asking many units, in its order; who does it the tables say. */
const rows: Readonly<Record<Topic, readonly Row[]>> = {
  material: asks.filter(({ variant }) => variant === 'material'),
  answer: answers,
  files: [],
  opinion: asks.filter(({ variant }) => variant === 'opinion'),
  table: askerTables.bureau.filter(({ action }) => action === 'dispose'),
  late: afterwards.filter(({ action }) => action === 'lapse'),
  urge: [...afterwards, ...(sectionTable as readonly Row[])].filter(({ action }) => action === 'urge'),
};

export const askingTopics: readonly { readonly topic: Topic; readonly who: readonly Role[] }[] = (
  Object.entries(rows) as [Topic, readonly Row[]][]
).map(([topic, mine]) => ({ topic, who: roles.filter((role) => mine.some(({ who }) => who.includes(role))) }));
