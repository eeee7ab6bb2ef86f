import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../database/unit-of-work.js';
import { Edition } from './edition.entity.js';

/** Last year's text is read from the newest edition of the year before that the public may see. */
@Injectable()
export class LatestEditions {
  constructor(private readonly work: UnitOfWork) {}

  of(issuingUnitId: string, year: number): Promise<Edition | null> {
    return this.work.read
      .createQueryBuilder(Edition, 'e')
      .innerJoin('reports', 'r', 'r.id = e.report_id')
      .where('r.issuing_unit_id = :issuingUnitId AND r.year = :year AND e.state = :state', {
        issuingUnitId,
        year,
        state: 'published',
      })
      .orderBy('e.number', 'DESC')
      .getOne();
  }

  async sectionText(
    issuingUnitId: string,
    year: number,
    nodeId: string,
  ): Promise<{ heading: string | null; body: unknown } | null> {
    const [row] = await this.work.query<{ heading: string | null; body: unknown }>(
      `SELECT t.heading, t.body AS "body{}"
      FROM reports r JOIN editions e ON e.report_id = r.id JOIN edition_sections t ON t.edition_id = e.id
      WHERE r.issuing_unit_id = :issuingUnitId AND r.year = :year AND e.state = 'published' AND t.node_id = :nodeId
      ORDER BY e.number DESC LIMIT 1`,
      { issuingUnitId, year, nodeId },
    );
    return row ?? null;
  }
}
