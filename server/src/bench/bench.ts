import 'reflect-metadata';
import { tmpdir } from 'node:os';
import { parseArgs } from 'node:util';
import { hashPassword } from '../auth/passwords.js';
import { bareCommits } from './bare-commit.js';
import { measure, type SiteOutcome, type ProofTime } from './measure.js';
import { day, isOperation, targets } from './operations.js';
import { json, proofTable, table } from './outcome.js';
import { proofTimes } from './proofreading.js';
import { readRecorded, record } from './recorded.js';
import { openSite, PASSWORD, type Site } from './site.js';
import { where } from './where.js';
import { yardstick } from './yardstick.js';

const SMALL = 512;
const LARGE = 50_176;
const WARM_DAYS = 1;
const COUNTED_DAYS = 2;

const say = (line: string) => process.stderr.write(`${line}\n`);

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    record: { type: 'boolean', default: false },
    where: { type: 'string' },
    proofreading: { type: 'boolean', default: false },
    folder: { type: 'string', default: tmpdir() },
  },
});

const SITES = values.where ? [SMALL] : [SMALL, LARGE];

async function main(): Promise<void> {
  const proofreading = values.where ? [] : proofTimes();
  if (values.proofreading) return void process.stdout.write(proofTable(proofreading));
  const passwordHash = await hashPassword(PASSWORD);
  const sites: Site[] = [];
  try {
    for (const sections of SITES) {
      say(`A database of ${sections} sections …`);
      sites.push(await openSite(values.folder, sections, passwordHash));
    }
    await (values.where ? tellWhere(sites[0]!, values.where) : tellFigures(sites, proofreading));
  } finally {
    for (const site of sites) await site.close();
  }
}

/** For who wants an operation faster. */
async function tellWhere(site: Site, name: string): Promise<void> {
  if (!isOperation(name)) throw new Error(`--where names one of ${Object.keys(targets).join(', ')}, not ${name}.`);
  say('A day to get warm, and a day to look at …');
  await measure([site], day, 0, 1);
  for (const [place, ms] of await where(site, name)) process.stdout.write(`${ms.toFixed(3).padStart(9)}  ${place}\n`);
}

async function tellFigures(sites: readonly Site[], proofreading: readonly ProofTime[]): Promise<void> {
  say('Measuring …');
  const yardsticks = [yardstick()];
  const figures = await measure(sites, day, WARM_DAYS, COUNTED_DAYS);
  yardsticks.push(yardstick());
  const outcomes = await Promise.all(
    sites.map(async ({ sections, readyMs, served }, index): Promise<SiteOutcome> => ({
      sections,
      readyMs,
      operations: figures[index]!,
      residentMiB: (await served.usage()).residentMiB,
    })),
  );
  const outcome = {
    node: process.version,
    folder: values.folder,
    small: outcomes[0]!,
    large: outcomes[1]!,
    bareCommit: bareCommits(values.folder),
    yardstickMs: Math.min(...yardsticks),
    proofreading,
  };
  process.stdout.write(values.json ? json(outcome) : `\n${table(outcome, readRecorded())}`);
  if (values.record) record(outcome);
}

await main();
