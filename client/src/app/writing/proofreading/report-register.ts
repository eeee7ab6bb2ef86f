import { HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import { type FiguresView, type RegisteredFigure, isFault, readFormula } from '@bafang/shared';
import { firstValueFrom } from 'rxjs';
import { quietly } from '../../session/requests/traffic';

/** What numbers of a text are held against. */
export interface KnownFigures {
  readonly figures: readonly RegisteredFigure[];
  readonly jump?: number;
}

/** The register of a report, as far as its reader sees it, for the rules of proof-reading. */
@Injectable({ providedIn: 'root' })
export class ReportRegister {
  private readonly http = inject(HttpClient);

  /** Empty where it cannot be had: the text alone is read then. */
  async of(reportId: string): Promise<KnownFigures> {
    const answer = this.http.get<FiguresView>(`/api/reports/${reportId}/figures`, { context: quietly() });
    const view = await firstValueFrom(answer).catch(() => null);
    return view ? { figures: registered(view), jump: view.jump } : { figures: [] };
  }
}

/** Rules take a figure as of the whole year. */
function registered({ figures }: FiguresView): RegisteredFigure[] {
  return figures
    .filter(({ period }) => !period)
    .map(({ id, name, measure, decimals, formula: text, values }) => {
      const formula = text === null ? null : readFormula(text, figures);
      return {
        ...{ id, name, measure, decimals },
        formula: formula && !isFault(formula) ? formula : null,
        values: Object.fromEntries(values.map(({ year, value }) => [year, value])),
      };
    });
}
