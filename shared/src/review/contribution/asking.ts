import { type ActingRole, bureauRoles, unitRoles } from '../../units/roles.js';
import { offers } from '../review.js';
import { must, notPast, reportDrafting, sameText } from '../asks.js';
import type { RefusalCode } from '../refusal-codes.js';
import { bureauStates } from '../rights.js';
import type { Ask, Table } from '../rules.js';
import { type ReportState, type RequestKind, requestKinds, type SectionState } from '../states.js';

/** A unit that is to be asked. */
export interface AskedUnit {
  /** Short name, for the refusal. */
  name: string;
  outside: boolean;
  hasHead: boolean;
  /** By this request, before. */
  askedAlready: boolean;
  leadsSection: boolean;
}

/** What asking units depends on; `state` is the section's, or the report's where an area or the whole is asked about. */
export interface AskContext {
  state: SectionState | ReportState;
  reportState: ReportState;
  roles: readonly ActingRole[];
  /** Of the text that an opinion is asked about. */
  digest: string;
  units: readonly AskedUnit[];
  /** YYYY-MM-DD in China. */
  today: string;
}

/** `variant` is the kind of request. */
export interface AskAct {
  variant?: RequestKind;
  question?: string;
  /** What is wanted, of text, figures and files: at least one. */
  wants?: readonly unknown[];
  /** YYYY-MM-DD. */
  dueDate?: string;
  unitIds?: readonly string[];
  digest?: string;
}

const nobody = (code: RefusalCode, wrong: (unit: AskedUnit) => boolean): Ask<AskContext, AskAct> => ({
  input: 'unitIds',
  code,
  refuses: ({ units }) => {
    const names = units.filter(wrong).map(({ name }) => name);
    return names.length > 0 && { count: names.length, units: names };
  },
});

const asks: readonly Ask<AskContext, AskAct>[] = [
  must('question', 'question_missing'),
  must('dueDate', 'due_date_missing'),
  notPast,
  { input: 'unitIds', code: 'units_missing', refuses: (_, act) => !act.unitIds?.length },
  nobody('units_outside', ({ outside }) => outside),
  nobody('units_without_head', ({ outside, hasHead }) => !outside && !hasHead),
  nobody('units_asked_already', ({ askedAlready }) => askedAlready),
  nobody('lead_unit_asked', ({ leadsSection }) => leadsSection),
];
const wants: Ask<AskContext, AskAct> = {
  input: 'wants',
  code: 'wants_missing',
  refuses: (_, act) => !act.wants?.length,
};
const aboutText = [...asks, ...sameText((c: AskContext) => c.digest)];
const ask = { action: 'ask', to: 'asked', given: [reportDrafting] } as const;

type AskTable = Table<'ask', SectionState | ReportState | 'asked', AskContext, AskAct>;

/** How a request comes into being, and how units are added to one: about a section; about an area or the whole. */
// prettier-ignore
export const askTables: Record<'section' | 'whole', AskTable> = {
  section: [
    { ...ask, variant: 'material', from: ['drafting', 'returned'], who: unitRoles, asks: [...asks, wants] },
    { ...ask, variant: 'opinion', from: bureauStates, who: bureauRoles, asks: aboutText },
  ],
  whole: [
    { ...ask, variant: 'material', from: ['drafting'], who: ['coordinator'], asks: [...asks, wants] },
    { ...ask, variant: 'opinion', from: ['drafting'], who: bureauRoles, asks: aboutText },
  ],
};

/** What this actor may ask units for here, whoever they are and whatever it is. */
export const asksFor = (about: keyof typeof askTables, context: Omit<AskContext, 'units' | 'today'>): RequestKind[] => {
  const offered = offers(askTables[about], { ...context, units: [], today: '' });
  return requestKinds.filter((kind) => offered.some(({ variant }) => variant === kind));
};
