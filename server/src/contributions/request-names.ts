import type { RequestLine } from '@bafang/shared';
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../database/unit-of-work.js';
import { Outlines } from '../outline/outlines.js';
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
    const names = await this.outlines.of(report.id, report.version);
    if (sectionId !== null) {
      const name = names.sections.get(sectionId);
      const title = (await this.heading(sectionId)) ?? name?.title ?? null;
      return { type: 'section', id: sectionId, label: name?.label ?? '', title };
    }
    if (areaId === null) return null;
    const name = names.areas.get(areaId);
    return { type: 'area', id: areaId, label: name?.label ?? '', title: name?.heading ?? null };
  }

  private async heading(id: string): Promise<string | null> {
    const [row] = await this.work.query<{ heading: string | null }>('SELECT heading FROM sections WHERE id = :id', {
      id,
    });
    return row?.heading ?? null;
  }
}
