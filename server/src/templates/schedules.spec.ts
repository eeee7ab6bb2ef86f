import { basisOf, blank, type ReportState, schedule } from '@bafang/shared';
import { milestonesOf } from './schedules.js';

const plan = schedule(2018, basisOf(blank, 2018).deadlines);

/** ● over, ◎ current, ○ to come: start, submit, approve, compile, send_to_sign, report, publish. */
const drawn = (state: ReportState, today: string) =>
  milestonesOf(plan, state, today)
    .map((line) => (line.done ? '●' : line.current ? '◎' : '○'))
    .join('');

test.each([
  ['planned', '2018-11-01', '◎○○○○○○○'],
  ['planned', '2018-12-20', '◎○○○○○○○'],
  ['drafting', '2018-12-13', '●◎○○○○○○'],
  ['drafting', '2018-12-14', '●◎○○○○○○'],
  ['drafting', '2018-12-15', '●●◎○○○○○'],
  ['drafting', '2019-01-05', '●●●●◎○○○'],
  ['drafting', '2019-02-01', '●●●●◎○○○'],
  ['signing', '2018-12-13', '●●●●●◎○○'],
  ['signed', '2019-03-05', '●●●●●●◎○'],
  ['published', '2019-02-01', '●●●●●●●●'],
] as const)('%s on %s: %s', (state, today, picture) => expect(drawn(state, today)).toBe(picture));
