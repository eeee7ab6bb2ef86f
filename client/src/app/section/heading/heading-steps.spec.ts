import { HeadingSteps } from './heading-steps';

/** A heading that is typed at these moments, and undone (-) or redone (+). */
function after(...acts: (string | number)[]): string {
  let [now, heading] = [0, ''];
  const steps = new HeadingSteps(() => now);
  for (const act of acts)
    if (typeof act === 'number') now += act;
    else if (act === '-') heading = steps.undo(heading) ?? heading;
    else if (act === '+') heading = steps.redo(heading) ?? heading;
    else {
      steps.note(heading);
      heading += act;
    }
  return heading;
}

test.each([
  [['甲', '乙', '-'], ''],
  [['甲', 1000, '乙', '-'], '甲'],
  [['甲', 1000, '乙', '-', '-'], ''],
  [['甲', 1000, '乙', '-', '-', '-', '+'], '甲'],
  [['甲', 1000, '乙', '-', '-', '+', '+', '+'], '甲乙'],
  [['甲', 1000, '乙', '-', '丙', '+'], '甲丙'],
  [['甲', 1000, '乙', '-', '丙', '-'], '甲'],
  [['-', '+'], ''],
])('%j gives %j', (acts, expected) => expect(after(...acts)).toBe(expected));
