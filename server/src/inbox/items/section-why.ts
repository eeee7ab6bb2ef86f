import type { Refusal, SectionState } from '@bafang/shared';

/** What one line of why is made from: the section, and the act that brought it where it is. */
export interface Arrival {
  state: SectionState;
  enteredAt: string;
  openedAt: string | null;
  submissions: number;
  waiverReason: string | null;
  action: string | null;
  reason: string | null;
  byName: string | null;
}

type Why = (arrival: Arrival) => Refusal;

const by = ({ byName, reason }: Arrival) => ({ by: byName ?? '', reason: reason ?? '' });
const at = ({ enteredAt }: Arrival) => ({ at: enteredAt });
/** A return says why by its reason, or by conditions alone. */
const sentBack =
  (code: string): Why =>
  (arrival) =>
    arrival.reason === null ? { code: 'conditions', params: at(arrival) } : { code, params: by(arrival) };

/** With the note that was sent along, if there is one. */
const saying = (code: string, params: NonNullable<Refusal['params']>, { reason }: Arrival): Refusal =>
  reason === null ? { code, params } : { code: `${code}_saying`, params: { ...params, reason } };

/** Why a section waits: by its state, and where two acts lead to one, by the act. */
const whys: Record<SectionState, Partial<Record<string, Why>> & { else: Why }> = {
  unassigned: {
    decline: (arrival) => ({ code: 'declined', params: by(arrival) }),
    else: () => ({ code: 'unassigned' }),
  },
  assigned: { else: (arrival) => ({ code: 'assigned', params: at(arrival) }) },
  drafting: {
    recall: (arrival) => ({ code: 'recalled', params: at(arrival) }),
    else: (arrival) => ({ code: 'drafting', params: at(arrival) }),
  },
  unit_review: { else: (arrival) => saying('sent', { by: arrival.byName ?? '', at: arrival.enteredAt }, arrival) },
  submitted: { else: submitted },
  returned: { reopen: sentBack('reopened'), else: sentBack('returned') },
  // one outdate, one figure; a further one while stale moves nothing
  stale: { else: () => ({ code: 'outdated', params: { count: 1 } }) },
  approved: { else: (arrival) => ({ code: 'acted', params: at(arrival) }) },
  waived: { else: (arrival) => ({ code: 'acted', params: at(arrival) }) },
};

function submitted(arrival: Arrival): Refusal {
  if (arrival.waiverReason !== null) return { code: 'waiver_asked', params: { reason: arrival.waiverReason } };
  const again = arrival.submissions > 1;
  return saying(
    again ? 'submitted_again' : 'submitted_first',
    { ...at(arrival), ...(again && { n: arrival.submissions }) },
    arrival,
  );
}

/** A section given to its unit while the year was planned arrives when the year opens. */
export function sectionWhy(arrival: Arrival): { why: Refusal; at: string } {
  const since =
    arrival.openedAt !== null && arrival.openedAt > arrival.enteredAt ? arrival.openedAt : arrival.enteredAt;
  const row = whys[arrival.state];
  return { why: (row[arrival.action ?? ''] ?? row.else)({ ...arrival, enteredAt: since }), at: since };
}
