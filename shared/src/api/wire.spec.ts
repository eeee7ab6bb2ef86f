import { z } from 'zod';
import * as everything from '../index.js';
import { line, lines } from './wire.js';

const hidden = '甲\u202e\u200b乙\u{e0041}\u00ad丙';

// prettier-ignore
test.each([
  ['one line', line(9),  ' 市\u200b公安局 ', '市公安局'],
  ['composed', line(9),  'cafe\u0301',      'caf\u00e9'],
  ['lines',    lines(9), '甲\r\n乙\u2028丙 ', '甲\n乙\n丙'],
])('%s as it is kept', (_what, schema, given, kept) => expect(schema.parse(given)).toBe(kept));

test.each(['甲\t乙', '甲\n乙', '甲\u0007乙', '\u200b', '甲'.repeat(10)])('%j is no line of print of nine', (given) =>
  expect(line(9).safeParse(given).success).toBe(false),
);

/** Every string of a schema, by its path. */
function stringsIn(schema: z.core.$ZodType, path: string, seen = new Set<z.core.$ZodType>()): [string, z.ZodString][] {
  if (seen.has(schema)) return [];
  seen.add(schema);
  if (schema instanceof z.ZodString) return [[path, schema]];
  const def = schema._zod.def as unknown as Record<string, unknown>;
  const inner = ['innerType', 'element', 'valueType', 'in', 'out'].map((key) => def[key]);
  const shape = schema instanceof z.ZodObject ? Object.entries(schema.shape) : [];
  return [
    ...shape.flatMap(([key, part]) => stringsIn(part, `${path}.${key}`, seen)),
    ...[...inner, ...((def['options'] as unknown[] | undefined) ?? [])].flatMap((part) =>
      part instanceof z.ZodType ? stringsIn(part, path, seen) : [],
    ),
    ...(schema instanceof z.ZodLazy ? stringsIn(schema.unwrap(), path, seen) : []),
  ];
}

test('no string of the wire lets in what people do not see, but names of things and passwords', () => {
  const strings = Object.entries(everything).flatMap(([name, value]) =>
    value instanceof z.ZodType ? stringsIn(value, name) : [],
  );
  expect(strings.length).toBeGreaterThan(30);
  const kept = strings.filter(([, schema]) => {
    const parsed = schema.safeParse(hidden);
    return parsed.success && parsed.data !== '甲乙丙';
  });
  expect(kept.map(([path]) => path).sort()).toEqual([
    'assignmentPaste.leaveOut',
    'auditFilter.action',
    'auditQuery.action',
    'changePassword.current',
    'changePassword.next',
    'createReport.from.templateId',
    'importDraft.nodes.id',
    'reportTransition.password',
    'signIn.login',
    'signIn.password',
  ]);
});
