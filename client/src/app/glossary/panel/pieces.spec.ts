import { piecesOf } from './pieces';

const shown = (text: string, ...hits: [at: number, length: number][]) =>
  piecesOf(
    text,
    hits.map(([at, length]) => ({ at, length })),
  )
    .map(({ text: piece, hit }) => (hit ? `⟦${piece}⟧` : piece))
    .join('');

test.each([
  ['no hit, nothing', shown('市工商局'), ''],
  ['a short text whole', shown('由市工商局统一受理。', [1, 4]), '由⟦市工商局⟧统一受理。'],
  ['several, in order', shown('市质监局、市工商局合并', [5, 4], [0, 4]), '⟦市质监局⟧、⟦市工商局⟧合并'],
  [
    'what is far away is dots',
    shown(`${'前'.repeat(30)}甲${'后'.repeat(40)}`, [30, 1]),
    `…${'前'.repeat(24)}⟦甲⟧${'后'.repeat(36)}…`,
  ],
])('%s', (_, pieces, expected) => expect(pieces).toBe(expected));
