import type { DocumentJson, FigureLine, FiguresView, NewFigure } from '@bafang/shared';
import type { Answer } from './browser.js';
import type { Year } from './year.js';

type Entering = { value: string; year?: number; explanation?: string; evidence?: string };
type Token = { figure: string; text: string; year?: number };

/** A paragraph of words and of values that it shows. */
export const sentence = (...parts: (string | Token)[]): DocumentJson => ({
  type: 'doc',
  content: [
    {
      type: 'paragraph',
      content: parts.map((part) =>
        typeof part === 'string' ? { type: 'text', text: part } : { type: 'figure', attrs: part },
      ),
    },
  ],
});

/** Of what nobody may verify. */
export const NOTHING = '0'.repeat(64);

/** The register of a year, as people work with it. */
export class Registering {
  constructor(readonly year: Year) {}

  path(rest = ''): string {
    return `/api/reports/${this.year.id}/figures${rest}`;
  }

  async figures(login = 'audit-clerk'): Promise<readonly FigureLine[]> {
    return (await (await this.year.as(login)).get<FiguresView>(this.path())).body.figures;
  }

  async named(name: string, login?: string): Promise<FigureLine> {
    return (await this.figures(login)).find((figure) => figure.name === name)!;
  }

  async add(figure: Partial<NewFigure>, login = 'audit-clerk'): Promise<Answer> {
    return (await this.year.as(login)).post(this.path(), {
      ...{ definition: '', measure: '宗', decimals: 0, period: '', formula: null },
      ...{ unitId: this.year.cast.unit['audit'], ...figure },
    });
  }

  async enter(name: string, said: Entering, reason = '', login = 'audit-clerk'): Promise<Answer> {
    const { id, values } = await this.named(name, login);
    const year = said.year ?? 2018;
    const { version } = values.find((value) => value.year === year)!;
    const entered = [{ figure: id, year, version, ...said }];
    return (await this.year.as(login)).put(this.path('/values'), { reason, values: entered });
  }

  async verify(name: string, login = 'audit-head', year = 2018): Promise<Answer> {
    const { id, values } = await this.named(name, login);
    const value = values.find((one) => one.year === year)!;
    const address = this.path(`/${id}/values/${year}/verification`);
    return (await this.year.as(login)).post(address, { digest: value.verifies ?? NOTHING });
  }

  async change(name: string, change: Record<string, unknown>, login = 'audit-clerk'): Promise<Answer> {
    const { id, version } = await this.named(name, login);
    return (await this.year.as(login)).send('PATCH', this.path(`/${id}`), change, { ifMatch: version });
  }

  /** The digest of the text as it was saved. */
  async write(login: string, sectionId: string, body: DocumentJson): Promise<string> {
    const { heading, contentVersion } = await this.year.section(login, sectionId);
    const address = `/api/sections/${sectionId}/content`;
    const said = { heading, body };
    return (await (await this.year.as(login)).put<{ digest: string }>(address, said, { ifMatch: contentVersion })).body
      .digest;
  }
}
