import { PASSAGE_MOST } from '../../review/contribution/contribution-context.js';
import { contributionTransition } from './requests.js';

const use = (passage: string) => contributionTransition.safeParse({ action: 'use', passage });

test('words are taken over as they stand in an answer, line by line', () => {
  expect(use(' 每季出庭。\r\n写评析。 ').data?.passage).toBe('每季出庭。\n写评析。');
});

test.each([
  ['nothing', '', false],
  ['blanks', ' 　\n', false],
  ['a sign', '无', true],
  ['a long answer', '甲'.repeat(PASSAGE_MOST), true],
  ['more than anybody takes over at once', '甲'.repeat(PASSAGE_MOST + 1), false],
])('%s', (_what, passage, lawful) => expect(use(passage).success).toBe(lawful));
