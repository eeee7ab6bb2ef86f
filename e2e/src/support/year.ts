import {
  type AccountLine,
  type AreaView,
  type DocumentJson,
  errorPlaceOf,
  type GrantLine,
  type Page,
  proofread,
  type ReportOverview,
  type RequestLine,
  type RequestView,
  type Role,
  type SectionView,
  shippedGlossary,
  textParagraphs,
  type UnitsView,
} from '@bafang/shared';
import { Person } from './person.js';

/** The people of the demo city, signed in when they are first needed. */
export class City {
  private readonly people = new Map<string, Promise<Person>>();

  constructor(readonly address: string) {}

  person(login: string): Promise<Person> {
    const known = this.people.get(login) ?? Person.signIn(this.address, login);
    this.people.set(login, known);
    return known;
  }

  /** Clerk and head of a unit, as the system administrator's list names them. */
  async staff(unitShortName: string): Promise<{ clerk: string; head: string }> {
    const list = await (
      await this.person('sysadmin')
    ).get<{
      items: { login: string; unit: { shortName: string }; roles: { role: string; unit: { shortName: string } }[] }[];
    }>(`/api/accounts?search=${encodeURIComponent(unitShortName)}`);
    const who = (role: string) =>
      list.items.find((line) => line.roles.some((held) => held.role === role && held.unit.shortName === unitShortName))!
        .login;
    return { clerk: who('clerk'), head: who('unit_head') };
  }

  async unitId(shortName: string): Promise<string> {
    const { units } = await (await this.person('sysadmin')).get<UnitsView>('/api/units');
    return units.find((unit) => unit.shortName === shortName)!.id;
  }

  /** A role more, proposed by the one administrator and granted by the other. */
  async grant(login: string, role: Role, unitShortName: string): Promise<void> {
    const [system, security] = [await this.person('sysadmin'), await this.person('secadmin')];
    const { items } = await system.get<Page<AccountLine>>(`/api/accounts?search=${login}`);
    const unitId = await this.unitId(unitShortName);
    await system.act('POST', '/api/grants', {
      accountId: items.find((line) => line.login === login)!.id,
      role,
      unitId,
    });
    const proposed = await security.get<Page<GrantLine>>('/api/grants?state=proposed');
    await security.act('POST', '/api/grants/decide', { decision: 'grant', ids: proposed.items.map(({ id }) => id) });
  }

  /** The newest report that this person sees. */
  async currentReport(login: string): Promise<{ reportId: string }> {
    const list = await (await this.person(login)).get<{ id: string; year: number; state: string }[]>('/api/reports');
    return { reportId: list.filter(({ state }) => state !== 'imported').sort((a, b) => b.year - a.year)[0]!.id };
  }

  async section(login: string, id: string): Promise<SectionView> {
    return (await this.person(login)).get<SectionView>(`/api/sections/${id}`);
  }

  async act(login: string, id: string, act: Record<string, unknown>): Promise<SectionView> {
    const { version } = await this.section(login, id);
    return (await this.person(login)).act('POST', `/api/sections/${id}/transitions`, act, version);
  }

  /** The newest request that this person sees, with its answers; none where nobody was asked. */
  async request(login: string, reportId: string): Promise<RequestView | null> {
    const person = await this.person(login);
    const [line] = await person.get<RequestLine[]>(`/api/reports/${reportId}/requests`);
    return line ? person.get<RequestView>(`/api/requests/${line.id}`) : null;
  }

  async overview(login: string, reportId: string): Promise<ReportOverview> {
    return (await this.person(login)).get<ReportOverview>(`/api/reports/${reportId}`);
  }

  async actOnReport(login: string, reportId: string, act: Record<string, unknown>): Promise<ReportOverview> {
    const { version } = await this.overview(login, reportId);
    await (await this.person(login)).act('POST', `/api/reports/${reportId}/transitions`, act, version);
    return this.overview(login, reportId);
  }

  /** Last year's text, with a change, from the clerk to approved. */
  async write(id: string, reviewer: string): Promise<void> {
    const coordinator = await this.section('tonggao-jia', id);
    const { clerk, head } = await this.staff(coordinator.leadUnit!.shortName);
    const started = await this.act(clerk, id, { action: 'start' });
    const body = changed(started.lastYear!.body as Body, started.year);
    const saved = await (
      await this.person(clerk)
    ).act<{ digest: string }>(
      'PUT',
      `/api/sections/${id}/content`,
      { heading: started.heading, body },
      started.contentVersion,
    );
    await this.setErrorsAside(head, id);
    const handedOn = { digest: saved.digest, reason: '与上年相同之处已逐句核对。' };
    await this.act(clerk, id, { action: 'send', ...handedOn });
    await this.act(head, id, { action: 'submit', ...handedOn });
    await this.act(reviewer, id, { action: 'approve', digest: saved.digest });
  }

  /** The newest values of the figures that a text shows. */
  async takeNewestValues(login: string, id: string): Promise<void> {
    const { contentVersion } = await this.section(login, id);
    await (await this.person(login)).act('POST', `/api/sections/${id}/figures/acceptance`, undefined, contentVersion);
  }

  /** An approved text with the newest values of its figures. */
  async confirm(reviewer: string, id: string): Promise<void> {
    const { renewed } = await this.section(reviewer, id);
    await this.act(reviewer, id, { action: 'reconfirm', digest: renewed!.digest });
  }

  /** What was printed last year stays as it was printed: the head says so of each error. */
  async setErrorsAside(head: string, id: string): Promise<void> {
    const { heading, body, digest, year } = await this.section(head, id);
    const text = textParagraphs({ heading, body: body as DocumentJson });
    const errors = proofread(text, { year, glossary: shippedGlossary }).filter(({ severity }) => severity === 'error');
    for (const error of errors)
      await (
        await this.person(head)
      ).act('POST', `/api/sections/${id}/set-asides`, {
        ...errorPlaceOf(text, error),
        digest,
        reason: '去年公开的原文如此。',
      });
  }

  async approveArea(login: string, reportId: string, areaId: string): Promise<AreaView> {
    const person = await this.person(login);
    const { digest } = await person.get<AreaView>(`/api/reports/${reportId}/areas/${areaId}`);
    return person.act('POST', `/api/reports/${reportId}/areas/${areaId}/transitions`, {
      action: 'approve_area',
      digest,
    });
  }

  async leave(): Promise<void> {
    for (const person of this.people.values()) await (await person).close();
  }
}

interface Body {
  type: string;
  content: { type: string; content?: { type: string; text?: string }[] }[];
}

/** Last year's text with its year moved on and a sentence of this year's at the end. */
export function changed(body: Body, year: number): Body {
  const moved = JSON.parse(JSON.stringify(body).replaceAll(`${year - 1}年`, `${year}年`)) as Body;
  moved.content.push({ type: 'paragraph', content: [{ type: 'text', text: `以上情况截至${year}年12月。` }] });
  return moved;
}
