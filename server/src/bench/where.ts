import type { Profiler } from 'node:inspector';
import { day, type OperationName } from './operations.js';
import type { Site } from './site.js';

/** Milliseconds a request that the processor was at work in one place. */
export type Places = [place: string, ms: number][];

const IDLE = ['(idle)', '(program)', '(root)'];
/** What the bench itself runs inside the server: it stands around each statement, and it takes the profile. */
const OWN: Record<string, string | null> = { 'server/bench': 'SQL', 'node:inspector': null };

/** Whose code it is: a package, a room of the server, a part of Node; of a built-in, whoever calls it. */
function placeOf({ functionName, url }: Profiler.ProfileNode['callFrame']): string | null {
  if (functionName === '(garbage collector)') return 'garbage collector';
  const [, pack] = /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(url) ?? [];
  const [, project, room] = /\/(server|shared)\/dist\/(?:src\/)?([^/]+)/.exec(url) ?? [];
  if (pack) return pack;
  return (project ? `${project}/${room}` : url) || null;
}

/** Where the time of a profile went, the most first. `requests`: how many were answered in it. */
export function placesOf({ nodes, samples, timeDeltas }: Profiler.Profile, requests: number): Places {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const parents = new Map(nodes.flatMap(({ id, children }) => (children ?? []).map((child) => [child, id] as const)));
  const place = (id: number | undefined): string =>
    id === undefined ? 'Node' : (placeOf(byId.get(id)!.callFrame) ?? place(parents.get(id)));
  const total = new Map<string, number>();
  samples!.forEach((id, index) => {
    if (IDLE.includes(byId.get(id)!.callFrame.functionName)) return;
    const found = place(id);
    const at = found in OWN ? OWN[found] : found;
    if (at) total.set(at, (total.get(at) ?? 0) + timeDeltas![index]!);
  });
  return [...total].map(([at, µs]): [string, number] => [at, µs / 1000 / requests]).sort(([, a], [, b]) => b - a);
}

/** A day at the site, of which one operation is looked at. */
export async function where(site: Site, name: OperationName): Promise<Places> {
  let places: Places = [];
  for (const operation of day) {
    if (operation.name === name) await site.served.beginProfile();
    const times = operation.times(site);
    for (let index = 0; index < times; index++) operation.answered(await operation.ask(site, index), site, index);
    if (operation.name === name) places = placesOf(await site.served.endProfile(), times);
  }
  return places;
}
