import {
  bureauStates,
  type DocumentJson,
  rules,
  type SetAsideIn,
  type SetAsideView,
  type SectionText,
  standing,
  textParagraphs,
} from '@bafang/shared';
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../database/unit-of-work.js';
import { shortName } from '../outline/section-place.js';
import { People } from '../users/people.js';
import { errorPlaceIn } from './errors.js';
import type { Standing } from './loaders/standings.js';
import { SetAside } from './records/set-aside.entity.js';
import type { ReadTexts } from './texts/readable-texts.js';

type Writer = Awaited<ReturnType<People['refs']>>;

/** Of what was set aside that which holds in a text, as it is shown beside it. */
@Injectable()
export class SetAsideViews {
  constructor(
    private readonly work: UnitOfWork,
    private readonly people: People,
  ) {}

  async of(text: SectionText, rows: readonly SetAside[]): Promise<SetAsideView[]> {
    return viewsIn(text, rows, await this.writers(rows));
  }

  /** In the texts that a reader sees, in printed order; what is with its unit is the unit's own. */
  async ofReport({ tree }: Standing, texts: ReadTexts): Promise<SetAsideIn[]> {
    const rows = await this.work.rows(
      SetAside,
      'section_id IN (SELECT id FROM sections WHERE report_id = :id) ORDER BY after_entry, id',
      { id: tree.report.id },
    );
    const writer = await this.writers(rows);
    const bySection = Map.groupBy(rows, ({ sectionId }) => sectionId);
    return tree.sections
      .filter(({ id, section }) => bySection.has(id) && texts.has(id) && bureauStates.includes(section.state))
      .flatMap(({ id }) => {
        const { heading, body } = texts.get(id)!;
        const text = { heading, body: body.read() as DocumentJson };
        const label = shortName(tree.names.get(id)!);
        return viewsIn(text, bySection.get(id)!, writer).map((view) => ({ ...view, sectionId: id, label }));
      });
  }

  private writers(rows: readonly SetAside[]): Promise<Writer> {
    return this.people.refs(rows.map(({ setBy }) => setBy));
  }
}

function viewsIn(text: SectionText, rows: readonly SetAside[], writer: Writer): SetAsideView[] {
  const all = rows.map((row) => ({ ...errorPlaceIn(row), row }));
  return standing(textParagraphs(text), all).map(({ row, ...place }) => ({
    ...place,
    id: row.id,
    title: rules.find(({ id }) => id === row.rule)?.title ?? { zh: row.rule, en: row.rule },
    reason: row.reason,
    by: writer(row.setBy),
    since: row.at,
  }));
}
