import type { RequestLine } from '@bafang/shared';
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../database/unit-of-work.js';
import { nameIn, Outlines } from '../outline/outlines.js';
import type { Report } from '../outline/report.entity.js';

/** How what units were asked about is called now: a section as its unit calls it, or else the template. */
@Injectable()
export class RequestNames {
  constructor(
    private readonly work: UnitOfWork,
    private readonly outlines: Outlines,
  ) {}

  async of(
    report: Pick<Report, 'id' | 'version'>,
    { sectionId, areaId }: { sectionId: string | null; areaId: string | null },
  ): Promise<RequestLine['about']> {
    const id = sectionId ?? areaId;
    if (id === null) return null;
    const heading = sectionId === null ? null : await this.heading(sectionId);
    const { label, title } = nameIn(await this.outlines.of(report.id, report.version), { sectionId, areaId }, heading);
    return { type: sectionId === null ? 'area' : 'section', id, label, title };
  }

  private async heading(id: string): Promise<string | null> {
    const [row] = await this.work.query<{ heading: string | null }>('SELECT heading FROM sections WHERE id = :id', {
      id,
    });
    return row?.heading ?? null;
  }
}
