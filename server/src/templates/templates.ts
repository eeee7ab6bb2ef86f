import { shippedTemplates, type Template, type TemplateLine } from '@bafang/shared';
import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Clock } from '../database/clock.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { TemplateRow } from './template.entity.js';

/** Templates are data: the shipped ones are put into the table at start, imported ones join them. */
@Injectable()
export class Templates implements OnApplicationBootstrap {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** Judged once more where it is written: of servers that start at once, one adds them. */
  async onApplicationBootstrap(): Promise<void> {
    if ((await this.missing()).length === 0) return;
    await this.work.run(async () => {
      for (const template of await this.missing()) await this.add(template);
    });
  }

  async add(template: Template): Promise<void> {
    const years = template.years ? `${template.years.from}—${template.years.to}` : '';
    await this.work.run((transaction) =>
      transaction.add(TemplateRow, {
        id: template.id,
        name: template.name,
        years,
        body: JSON.stringify(template),
        version: template.version,
        createdAt: this.clock.stamp(),
      }),
    );
  }

  async find(id: string): Promise<Template | null> {
    const row = await this.work.read.findOneBy(TemplateRow, { id });
    return row && (JSON.parse(row.body) as Template);
  }

  /** The shipped ones in their order, then the imported ones as they came. */
  async list(): Promise<TemplateLine[]> {
    const lines = await this.work.query<TemplateLine>('SELECT id, name, years FROM templates ORDER BY created_at, id');
    const places = new Map(shippedTemplates.map(({ id }, place) => [id, place]));
    const placeOf = ({ id }: TemplateLine): number => places.get(id) ?? places.size;
    return lines.sort((a, b) => placeOf(a) - placeOf(b));
  }

  private async missing(): Promise<Template[]> {
    const known = new Set((await this.work.query<{ id: string }>('SELECT id FROM templates')).map(({ id }) => id));
    return shippedTemplates.filter(({ id }) => !known.has(id));
  }
}
