import { type ContributionView, type InboxView, sectionsIn, type SectionState, type SectionView } from '@bafang/shared';
import type { City } from './year.js';

/** The first section of a state. */
export async function sectionIn(
  city: City,
  login: string,
  reportId: string,
  state: SectionState,
): Promise<SectionView> {
  const lines = sectionsIn((await city.overview(login, reportId)).children);
  return city.section(login, lines.find((line) => line.state === state)!.id);
}

/** What a unit was asked, from its clerk's inbox. */
export async function askedOf(city: City, unit: string, question: string): Promise<string> {
  const { clerk } = await city.staff(unit);
  const { items } = await (await city.person(clerk)).get<InboxView>('/api/inbox');
  return items.find((item) => item.title === question && item.contributionId)!.contributionId!;
}

/** By the interface of the server, as far as the head's submission. */
export async function say(city: City, id: string, unit: string, said: Record<string, unknown>): Promise<void> {
  const { clerk, head } = await city.staff(unit);
  const read = async (login: string) => (await city.person(login)).get<ContributionView>(`/api/contributions/${id}`);
  const { contentVersion, body } = await read(clerk);
  await (await city.person(clerk)).act('PUT', `/api/contributions/${id}/content`, { body, ...said }, contentVersion);
  for (const [login, action] of [
    [clerk, 'send'],
    [head, 'submit'],
  ] as const) {
    const { version, digest } = await read(login);
    const path = `/api/contributions/${id}/transitions`;
    await (await city.person(login)).act('POST', path, { action, digest }, version);
  }
}
