import type { CivilDate } from '../report/civil-date.js';
import { daysLeft } from '../report/civil-date.js';
import type { Role } from '../units/roles.js';
import { must } from './asks.js';
import type { Guard } from './rules.js';
import { type Rung, rungs } from './states.js';

/** 催办, the same for sections and answers: once a day, to a rung of the ladder, with a note (附言) if there is one. */
export const notUrgedToday: Guard<{ urgedToday: boolean }, unknown> = {
  code: 'urged_today',
  refuses: (c) => c.urgedToday,
};
export const rung = must('rung', 'rung_missing');

/** Of a note, in UTF-16 units. */
export const MOST_OF_NOTE = 100;

/** Whose inbox a reminder stands in, rung by rung: of the unit that owes, of the host unit, of the issuing unit. The clerk has it whoever else is asked. */
export const remindedRoles: Record<Rung, readonly Role[]> = {
  clerk: ['clerk'],
  unit_head: ['clerk', 'unit_head'],
  bureau: ['clerk', 'unit_head', 'bureau_head'],
  leader: ['clerk', 'unit_head', 'bureau_head', 'leader'],
};

/** Where the next reminder goes: one rung above the last, and the top again and again. */
export const nextRung = (last: Rung | null): Rung =>
  rungs[Math.min(last ? rungs.indexOf(last) + 1 : 0, rungs.length - 1)]!;

/** What is owed, as people call it: a section’s text, or what was asked about something. */
const called = {
  section: (about: string) => about,
  material: (about: string) => `${about}的素材`,
  opinion: (about: string) => `对${about}的意见`,
} as const satisfies Record<string, (about: string) => string>;
export const owedKinds = ['section', 'material', 'opinion'] as const;
export type OwedKind = (typeof owedKinds)[number];

/** What has neither number nor title of its own goes by its place. */
export const placeNames = { preamble: '引言', lead_in: '导语', closing: '结语' } as const;
export type SectionPlace = keyof typeof placeNames | null;

/** （六）一是“健全预防与依法化解纠纷机制”; without number the title alone, without title the place; nothing at all: the whole draft. */
export const owedName = (kind: OwedKind, label: string, title: string | null, place: SectionPlace = null): string =>
  called[kind](label + (title ? `“${title}”` : '') || (place ? placeNames[place] : '全稿'));

export interface Reminder {
  /** Short name of the unit that reminds. */
  by: string;
  /** As `owedName` calls it. */
  what: string;
  dueDate: CivilDate | null;
  rung: Rung;
}

const monthAndDay = (date: CivilDate): string => `${Number(date.slice(5, 7))}月${Number(date.slice(8))}日`;
/** What each rung is asked for. */
const wish: Record<Rung, string> = {
  clerk: '请抓紧办理',
  unit_head: '请单位负责人过问',
  bureau: '请法制机构督办',
  leader: '请分管领导关注',
};

/** The reminder as it arrives, made of the record alone; `today` is YYYY-MM-DD in China. */
export function reminderText({ by, what, dueDate, rung: to }: Reminder, today: CivilDate): string {
  const left = dueDate === null ? null : daysLeft(dueDate, today);
  const state = left === null ? '' : left < 0 ? `，已逾期${-left}天` : left === 0 ? '，今天到期' : `，还有${left}天`;
  const due = dueDate === null ? '尚未报送' : `应于${monthAndDay(dueDate)}报送${state}，尚未报送`;
  return `${by}提醒：${what}${due}。${wish[to]}；确有困难的，请回复能报送的时间。`;
}

/**
 * The note of a reminder that asks for required matters of a section, with what is missing of each: as many as a note holds, in their
 * order; where not even the first fits, it is cut. At least one matter.
 */
export function wantingNote(matters: readonly { matter: string; missing: string | null }[]): string {
  const named = matters.map(({ matter, missing }) => (missing === null ? matter : `${matter}（${missing}）`));
  const note = (names: readonly string[]) =>
    `请补写必备内容：${names.join('、')}${names.length < named.length ? '等' : ''}。`;
  const fitting = named.findLastIndex((_, at) => note(named.slice(0, at + 1)).length <= MOST_OF_NOTE);
  if (fitting >= 0) return note(named.slice(0, fitting + 1));
  const room = MOST_OF_NOTE - note(['……']).length;
  return note([`${named[0]!.slice(0, room).replace(/[\ud800-\udbff]$/, '')}……`]);
}
