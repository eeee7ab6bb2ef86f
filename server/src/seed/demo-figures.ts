import { type DocumentJson, type FigureLine, type FiguresView, type NodeJson, shownValue } from '@bafang/shared';
import { Injectable } from '@nestjs/common';
import { FigureActs } from '../figures/figure-acts.js';
import { FigureValues } from '../figures/figure-values.js';
import { FigureViews } from '../figures/figure-views.js';
import { Units } from '../units/units.js';
import { ActorSource } from '../users/actor-source.js';
import type { Actor } from '../users/actor.js';
import { clerkOf, headOf } from './demo-units.js';
import { corrected2018, figures2018, type SeedFigure } from './texts/figures-2018.js';

const FIRST_YEAR = 2014;
const NOW = 2018;

/** The register of the demo city, and its values in the texts. */
@Injectable()
export class DemoFigures {
  constructor(
    private readonly actors: ActorSource,
    private readonly units: Units,
    private readonly acts: FigureActs,
    private readonly values: FigureValues,
    private readonly views: FigureViews,
  ) {}

  async add(reportId: string): Promise<void> {
    const units = new Map((await this.units.all()).units.map(({ shortName, id }) => [shortName, id]));
    for (const seed of figures2018) await this.enter(reportId, seed, units.get(seed.unit)!);
  }

  /** A value that texts cite is corrected: a draft is told of it, an approved one waits to be looked at again. */
  async correct(reportId: string): Promise<void> {
    const { name, value, reason, evidence } = corrected2018;
    const { unit } = figures2018.find((seed) => seed.name === name)!;
    const clerk = await this.person(clerkOf(unit));
    const figure = named(await this.views.of(clerk, reportId), name);
    const { version } = figure.values.at(-1)!;
    await this.values.set(clerk, reportId, {
      reason,
      values: [{ figure: figure.id, year: NOW, version, value, evidence }],
    });
    await this.verify(reportId, unit, name);
  }

  /** A text in which what the register has is cited, not typed: values of this unit's own figures. */
  async citing(clerk: Actor, reportId: string, unit: string, doc: DocumentJson): Promise<DocumentJson> {
    const { figures } = await this.views.of(clerk, reportId);
    const shown = figures
      .filter((figure) => figure.unit.shortName === unit && figure.values.at(-1)!.value !== null)
      .map((figure) => ({ figure, text: shownValue(figure.values.at(-1)!.value!, figure) }));
    const pieces = (node: NodeJson): NodeJson[] =>
      node.type === 'text'
        ? cited(node.text!, shown)
        : [{ ...node, ...(node.content && { content: node.content.flatMap(pieces) }) }];
    return pieces(doc)[0] as DocumentJson;
  }

  private async enter(reportId: string, seed: SeedFigure, unitId: string): Promise<void> {
    const { name, definition, measure, decimals = 0, unit, values, formula = null, evidence = '' } = seed;
    const clerk = await this.person(clerkOf(unit));
    await this.acts.add(clerk, reportId, { name, definition, measure, decimals, period: '', formula, unitId });
    if (formula) return;
    const { id } = named(await this.views.of(clerk, reportId), name);
    const entered = values.flatMap((value, at) =>
      value
        ? [{ figure: id, year: FIRST_YEAR + at, version: 0, value, ...(FIRST_YEAR + at === NOW && { evidence }) }]
        : [],
    );
    await this.values.set(clerk, reportId, { reason: '', values: entered });
    if (!seed.unverified) await this.verify(reportId, unit, name);
  }

  private async verify(reportId: string, unit: string, name: string): Promise<void> {
    const head = await this.person(headOf(unit));
    const { id, values } = named(await this.views.of(head, reportId), name);
    await this.acts.verify(head, { reportId, figure: id, year: NOW }, values.at(-1)!.verifies!);
  }

  private async person(login: string): Promise<Actor> {
    return (await this.actors.ofLogin(login))!;
  }
}

const named = ({ figures }: FiguresView, name: string): FigureLine => figures.find((figure) => figure.name === name)!;

/** Each value once, where no other digit stands before it. */
function cited(text: string, shown: readonly { figure: FigureLine; text: string }[]): NodeJson[] {
  for (const { figure, text: value } of shown) {
    const at = text.search(new RegExp(`(?<!\\d)${value.replace('.', '\\.')}`));
    if (at < 0) continue;
    const token = { type: 'figure', attrs: { figure: figure.id, text: value } };
    const rest = shown.filter((one) => one.figure !== figure);
    return [...cited(text.slice(0, at), rest), token, ...cited(text.slice(at + value.length), rest)];
  }
  return text ? [{ type: 'text', text }] : [];
}
