import { type GlossaryList, plainTerm, sameTerm, type Severity, type Term } from '@bafang/shared';

/** What stands in the fields of an entry. */
export interface EntryDraft {
  readonly term: string;
  readonly variants: readonly string[];
  /** A variant that is being typed. */
  readonly typing: string;
  readonly severity: Severity;
  readonly note: string;
  /** Null: what stands there is no day. */
  readonly from: string | null;
  readonly until: string | null;
  readonly off: boolean;
  /** The entry as it was when it was begun, so that it shows who else has changed it. */
  readonly base: string;
}

const baseOf = (entry: Term | null): string => (entry ? JSON.stringify(plainTerm(entry)) : '');

export const entryDraft = (entry: Term | null, list: GlossaryList): EntryDraft => ({
  term: entry?.term ?? '',
  variants: entry?.variants ?? [],
  typing: '',
  severity: entry?.severity ?? (list === 'sensitive' ? 'error' : 'warning'),
  note: entry?.note ?? '',
  from: entry?.from ?? '',
  until: entry?.until ?? '',
  off: entry?.off ?? false,
  base: baseOf(entry),
});

/** What would be saved; a variant that is still being typed is one. */
export const termOf = ({ typing, off, from, until, ...rest }: EntryDraft): Term =>
  plainTerm({
    term: rest.term,
    variants: [...rest.variants, typing],
    severity: rest.severity,
    note: rest.note,
    from: from ?? undefined,
    until: until ?? undefined,
    ...(off && { off: true as const }),
  });

export const isChanged = (draft: EntryDraft, entry: Term | null): boolean =>
  entry
    ? !sameTerm(termOf(draft), entry)
    : !sameTerm(termOf(draft), termOf({ ...entryDraft(null, 'terms'), severity: draft.severity }));

/** Whether somebody else has saved the entry since this was begun. */
export const isOvertaken = (draft: EntryDraft, entry: Term | null): boolean => draft.base !== baseOf(entry);
