import { type LastRequest, type NewRequest, type RequestKind, type Wanted, addWorkingDays } from '@bafang/shared';
import { type Choice, nobody } from './units/chosen-units';

export type WantedFigure = Wanted['figures'][number];

/** What is written in the dialog until it is sent. */
export interface Question {
  /** Of a request by the bureau; null: about the whole. */
  readonly areaId: string | null;
  readonly question: string;
  readonly text: boolean;
  /** 字数, as it was typed; nothing: as many as they like. */
  readonly words: string;
  readonly figures: readonly WantedFigure[];
  readonly files: boolean;
  /** One more, not yet added. */
  readonly figure: WantedFigure;
  /** Null: as it was proposed; nothing where it was taken away. */
  readonly dueDate: string | null;
  readonly choice: Choice;
}

export const blankQuestion = (): Question => ({
  areaId: null,
  question: '',
  text: true,
  words: '',
  figures: [],
  files: false,
  figure: { name: '', measure: '' },
  dueDate: null,
  choice: nobody,
});

/** The same question as a year ago, to the same units; about what and until when it is asked stays. */
export function takenOver(now: Question, { question, wants, units }: NonNullable<LastRequest['request']>): Question {
  return {
    ...now,
    question,
    text: !wants || wants.text !== null,
    words: wants?.text?.words ? String(wants.text.words) : '',
    figures: wants?.figures ?? [],
    files: wants?.files ?? false,
    figure: blankQuestion().figure,
    choice: { ...nobody, unitIds: units.map(({ id }) => id) },
  };
}

/** As many as the server takes. */
export const MOST = { words: 100_000, figures: 30, units: 200 } as const;
const BEFORE_DUE = 2;
const FROM_TODAY = 5;

/** Two working days before the section itself is due, so that there is time to write it; else five from today. */
export function proposedDate(today: string, sectionDue: string | null): string {
  const before = sectionDue && addWorkingDays(sectionDue, -BEFORE_DUE);
  return before && before > today ? before : addWorkingDays(today, FROM_TODAY);
}

/** A figure of the same name is taken in its place. */
export function withFigure(figures: readonly WantedFigure[], { name, measure }: WantedFigure): WantedFigure[] {
  const added = { name: name.trim(), measure: measure.trim() };
  if (!added.name) return [...figures];
  const known = figures.some((figure) => figure.name === added.name);
  return known ? figures.map((figure) => (figure.name === added.name ? added : figure)) : [...figures, added];
}

/** With the figure that somebody typed and did not add. */
export const figuresOf = ({ figures, figure }: Question): WantedFigure[] => withFigure(figures, figure);

const isNumber = (words: string): boolean => /^\d+$/.test(words) && +words >= 1 && +words <= MOST.words;

type Gap = 'question' | 'wants' | 'words' | 'figures' | 'date' | 'past' | 'units' | 'tooMany';

interface Given {
  readonly date: string;
  readonly today: string;
  readonly units: number;
  readonly kind: RequestKind;
}

/** What is still wanting, first things first; '' when it can be asked. An opinion wants nothing but itself. */
export function gapOf(question: Question, { date, today, units, kind }: Given): Gap | '' {
  const figures = figuresOf(question).length;
  const ofMaterial: [Gap, boolean][] = [
    ['wants', !question.text && !figures && !question.files],
    ['words', question.text && question.words !== '' && !isNumber(question.words)],
    ['figures', figures > MOST.figures],
  ];
  const gaps: [Gap, boolean][] = [
    ['question', !question.question.trim()],
    ...(kind === 'material' ? ofMaterial : []),
    ['date', !date],
    // it was written on another day
    ['past', date < today],
    ['units', !units],
    ['tooMany', units > MOST.units],
  ];
  return gaps.find(([, wanting]) => wanting)?.[0] ?? '';
}

interface Sent {
  readonly sectionId: string | null;
  readonly dueDate: string;
  readonly unitIds: readonly string[];
  /** Of the text that an opinion is asked about; null: material is asked for. */
  readonly digest: string | null;
}

/** As the server takes it. */
export function requestOf(question: Question, { sectionId, dueDate, unitIds, digest }: Sent): NewRequest {
  const about = sectionId ? { sectionId } : question.areaId ? { areaId: question.areaId } : {};
  const wants = {
    text: question.text ? { words: question.words ? +question.words : null } : null,
    figures: figuresOf(question),
    ...(question.files && { files: true }),
  };
  return {
    ...(digest === null ? { kind: 'material', wants } : { kind: 'opinion', digest }),
    ...about,
    question: question.question.trim(),
    dueDate,
    unitIds: [...unitIds],
  };
}
