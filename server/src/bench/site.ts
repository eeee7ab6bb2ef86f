import { type ReportOverview, sectionsIn } from '@bafang/shared';
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { layGround } from './ground/lay-ground.js';
import { Served } from './served.js';
import { Visitor } from './visitor.js';

export const PASSWORD = 'a password for the bench';
const STARTS = 3;

/** A section as its last answer left it. */
export interface Known {
  id: string;
  heading: string;
  version: number;
  contentVersion: number;
  digest: string;
  department: number;
}

/** A server with its database, and its people signed in. */
export interface Site {
  sections: number;
  served: Served;
  /** Of each start on the existing database. */
  readyMs: number[];
  reportId: string;
  known: Known[];
  clerks: Visitor[];
  heads: Visitor[];
  coordinator: Visitor;
  reviewer: Visitor;
  bureauHead: Visitor;
  /** Which units are asked about what, the request that all of them have answered, and who owes as many answers alone. */
  asked: { sectionId: string; requestId: string; unitIds: string[] };
  town: Visitor;
  close(): Promise<void>;
}

export async function openSite(within: string, sections: number, passwordHash: string): Promise<Site> {
  const folder = mkdtempSync(join(within, 'bafang-bench-'));
  const close = () => rmSync(folder, { recursive: true, force: true });
  try {
    await (await Served.start(folder)).stop();
    const { city, reportId, asked } = layGround(join(folder, 'bafang.sqlite'), sections, passwordHash);
    const { served, readyMs } = await startSeveral(folder);
    const as = (login: string) => Visitor.signIn(served.address, login, PASSWORD);
    const each = (role: string) => Promise.all(city.departments.map((_, index) => as(`${role}-${index}`)));
    const coordinator = await as('coordinator');
    return {
      sections,
      served,
      readyMs,
      reportId,
      coordinator,
      clerks: await each('clerk'),
      heads: await each('head'),
      reviewer: await as('reviewer'),
      bureauHead: await as('bureau-head'),
      asked: { ...asked, unitIds: city.towns.map(({ id }) => id) },
      town: await as('town-0'),
      known: await known(
        coordinator,
        reportId,
        city.departments.map((department) => department.id),
      ),
      close: async () => {
        await served.stop();
        close();
      },
    };
  } catch (error) {
    close();
    throw error;
  }
}

async function startSeveral(folder: string): Promise<{ served: Served; readyMs: number[] }> {
  const readyMs: number[] = [];
  for (;;) {
    const served = await Served.start(folder);
    readyMs.push(served.readyMs);
    if (readyMs.length === STARTS) return { served, readyMs };
    await served.stop();
  }
}

/** What the people of a report see of it before they begin. */
async function known(coordinator: Visitor, reportId: string, departmentIds: readonly string[]): Promise<Known[]> {
  const overview = JSON.parse(await coordinator.send('GET', `/api/reports/${reportId}`)) as ReportOverview;
  return sectionsIn(overview.children).map(({ id, heading, version, leadUnit }) => ({
    id,
    heading: heading!,
    version,
    contentVersion: 1,
    digest: '',
    department: departmentIds.indexOf(leadUnit!.id),
  }));
}
