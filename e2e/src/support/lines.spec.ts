import { type Extent, linesOf } from './lines.js';

const at = (top: number, height: number): Extent => ({ top, bottom: top + height });

// prettier-ignore
test.each<[string, Extent[], number]>([
  ['nothing',                                     [],                                      0],
  ['a line in pieces',                            [at(10, 20), at(10, 20)],                1],
  ['a name and its caption in a smaller font',    [at(10, 22), at(13, 17)],                1],
  ['a number of a large font before its words',   [at(10, 40), at(26, 18)],                1],
  ['two lines that touch',                        [at(10, 20), at(30, 20)],                2],
  ['two lines set so close that they overlap',    [at(10, 20), at(27, 20)],                2],
  ['lines told out of order',                     [at(50, 20), at(10, 20), at(30, 20)],    3],
])('%s', (_what, pieces, lines) => expect(linesOf(pieces)).toBe(lines));
