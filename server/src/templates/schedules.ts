import {
  basisOf,
  type Milestone,
  type MilestoneName,
  type ReportState,
  schedule,
  type ScheduleLine,
} from '@bafang/shared';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../config/config.js';
import { Templates } from './templates.js';

/** What a report's state says is behind it. */
const reached: Record<ReportState, readonly MilestoneName[]> = {
  planned: [],
  drafting: ['start'],
  signing: ['start', 'submit', 'approve', 'compile', 'send_to_sign'],
  signed: ['start', 'submit', 'approve', 'compile', 'send_to_sign', 'sign'],
  published: ['start', 'submit', 'approve', 'compile', 'send_to_sign', 'sign', 'report', 'publish'],
};
/** These have no state of their own: while drafting goes on, their day says when they are over. */
const overByDay: readonly MilestoneName[] = ['submit', 'approve', 'compile'];

/** The plan of a year, counted backwards once for each template and year. */
@Injectable()
export class Schedules {
  private readonly known = new Map<string, ScheduleLine[]>();

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly templates: Templates,
  ) {}

  async of({ templateId, year }: { templateId: string; year: number }): Promise<ScheduleLine[]> {
    const key = `${year} ${templateId}`;
    const lines = this.known.get(key) ?? (await this.counted(templateId, year));
    this.known.set(key, lines);
    return lines;
  }

  private async counted(templateId: string, year: number): Promise<ScheduleLine[]> {
    const template = await this.templates.find(templateId);
    return template ? schedule(year, basisOf(template, year).deadlines, this.config.holidays) : [];
  }
}

/** Where a year stands in its plan today: the first milestone that is not over is the current one. */
export function milestonesOf(lines: readonly ScheduleLine[], state: ReportState, today: string): Milestone[] {
  const over = ({ milestone, date }: ScheduleLine) =>
    reached[state].includes(milestone) || (state === 'drafting' && overByDay.includes(milestone) && date < today);
  const current = lines.find((line) => !over(line));
  return lines.map((line) => ({
    milestone: line.milestone,
    date: line.date,
    legal: line.legal,
    done: over(line),
    current: line === current,
  }));
}
