import { Injectable } from '@nestjs/common';
import { notFound } from '../http/problem.js';
import type { Report } from '../outline/report.entity.js';
import type { Figure } from '../register/figure.entity.js';
import { isOwn } from '../register/readers.js';
import type { Register } from '../register/register.js';
import { Citations } from '../sections/figures/citations.js';
import type { Actor } from '../users/actor.js';
import { sees } from './figure-views.js';

/** A figure that somebody names. */
@Injectable()
export class SeenFigures {
  constructor(private readonly citations: Citations) {}

  /** What the person sees of the register, or 404: what is not there, and what is not theirs to know of. */
  async require(actor: Actor, report: Report, register: Register, id: string): Promise<Figure> {
    const figure = register.figures.get(id);
    if (!figure) throw notFound();
    // the texts that the person reads are looked through for few
    if (isOwn(actor, report, figure)) return figure;
    if (!sees(actor, report, register, figure, await this.citations.of(actor, report))) throw notFound();
    return figure;
  }
}
