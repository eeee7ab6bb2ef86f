import { areaTable } from './area.js';
import { askTables } from './contribution/asking.js';
import { answerTable, askerTables } from './contribution/contribution-table.js';
import { deliveryTable } from './delivery.js';
import { editionTable } from './edition.js';
import { refusalCodes } from './refusal-codes.js';
import { valuingRefusals, verifyingRefusals } from './figure-rights.js';
import { foundingTable } from './report/founding.js';
import { reportTable } from './report/report-table.js';
import { draftRefusals } from './rights.js';
import type { Guard } from './rules.js';
import { sectionTable } from './section/section-table.js';
import { contributionActions, sectionActions, reportActions } from './states.js';

const figureRefusals = [
  ...valuingRefusals({ roles: ['clerk'], derived: true, retired: true }),
  ...verifyingRefusals({ roles: ['unit_head'], own: true }),
  ...verifyingRefusals({ roles: ['unit_head'], changed: true }),
];
const contributionRows = [...answerTable, ...askerTables.unit, ...askerTables.bureau];
const rows = [
  ...sectionTable,
  ...areaTable,
  ...reportTable,
  ...foundingTable,
  ...editionTable,
  ...deliveryTable,
  ...askTables.section,
  ...askTables.whole,
  ...contributionRows,
];

test('every code is used, and each once in the list', () => {
  const conditions = rows.flatMap((row): readonly Pick<Guard<unknown, unknown>, 'code'>[] => [
    ...(row.given ?? []),
    ...(row.guards ?? []),
    ...(row.asks ?? []),
  ]);
  const used = new Set([
    'forbidden_role',
    'wrong_state',
    ...[...conditions, ...draftRefusals(true), ...figureRefusals].map(({ code }) => code),
  ]);
  expect([...refusalCodes].sort()).toEqual([...used].sort());
});

test('every action has a row', () => {
  expect([...new Set(sectionTable.map(({ action }) => action))]).toEqual([...sectionActions]);
  expect([...new Set([...foundingTable, ...reportTable].map(({ action }) => action))]).toEqual([...reportActions]);
  expect([...new Set(contributionRows.map(({ action }) => action))].sort()).toEqual([...contributionActions].sort());
});
