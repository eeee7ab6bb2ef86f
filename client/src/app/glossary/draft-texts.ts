import { httpResource } from '@angular/common/http';
import { Injectable, computed, inject } from '@angular/core';
import {
  type DocumentJson,
  type FullReport,
  type Glossary,
  type GlossaryHit,
  glossaryHits,
  type GlossaryList,
  hitsOutsideDates,
  type PlainParagraph,
  type PrintedNode,
  type ReportOverview,
  type SectionLine,
  sectionsIn,
  textParagraphs,
} from '@bafang/shared';
import { GlossaryModel } from './glossary-model';

interface DraftText {
  readonly section: SectionLine;
  readonly paragraphs: readonly PlainParagraph[];
}
/** The hits of one entry in one section. */
export interface SectionHits extends DraftText {
  readonly hits: readonly GlossaryHit[];
}

const entryKey = (list: GlossaryList, term: string): string => `${list} ${term}`;

const bodiesIn = (nodes: readonly PrintedNode[]): [string, unknown][] =>
  nodes.flatMap(({ id, body, children }): [string, unknown][] => [[id, body], ...bodiesIn(children)]);

/** The texts of the year's report, as far as they may be read, and where a glossary tells something in them. Provided by its page. */
@Injectable()
export class DraftTexts {
  private readonly model = inject(GlossaryModel);
  private readonly overview = httpResource<ReportOverview>(
    () => this.model.reportId() && `/api/reports/${this.model.reportId()}`,
  );
  private readonly full = httpResource<FullReport>(
    () => this.model.reportId() && `/api/reports/${this.model.reportId()}/full`,
  );
  readonly failure = computed(() => this.overview.error() ?? this.full.error() ?? null);
  readonly year = computed(() => (this.full.hasValue() ? this.full.value().year : undefined));
  private readonly texts = computed((): readonly DraftText[] | null => {
    if (!this.full.hasValue() || !this.overview.hasValue()) return null;
    const bodies = new Map(bodiesIn(this.full.value().printed.children));
    return sectionsIn(this.overview.value().children).flatMap((section) => {
      const body = bodies.get(section.id) as DocumentJson | null | undefined;
      return body ? [{ section, paragraphs: textParagraphs({ heading: section.heading, body }) }] : [];
    });
  });
  readonly known = computed(() => this.texts() !== null);

  /** How many places each entry of the saved glossary tells. */
  private readonly counts = computed(() => {
    const glossary = this.model.glossary();
    const counts = new Map<string, number>();
    for (const { paragraphs } of (glossary && this.texts()) || [])
      for (const { list, term } of glossaryHits(paragraphs, glossary!, this.year()))
        counts.set(entryKey(list, term), (counts.get(entryKey(list, term)) ?? 0) + 1);
    return counts;
  });

  count = (list: GlossaryList, term: string): number => this.counts().get(entryKey(list, term)) ?? 0;

  reload(): void {
    this.overview.reload();
    this.full.reload();
  }

  /** Where an entry of a glossary is told, by section. */
  hits(glossary: Glossary, list: GlossaryList, term: string): SectionHits[] {
    return this.bySection((paragraphs) =>
      glossaryHits(paragraphs, glossary, this.year()).filter((hit) => hit.list === list && hit.term === term),
    );
  }

  /** Where its dates keep it from being told. */
  outside(glossary: Glossary, list: GlossaryList, term: string): SectionHits[] {
    return this.bySection((paragraphs) => hitsOutsideDates(paragraphs, glossary, this.year(), { list, term }));
  }

  private bySection(find: (paragraphs: readonly PlainParagraph[]) => GlossaryHit[]): SectionHits[] {
    return (this.texts() ?? []).flatMap((text) => {
      const hits = find(text.paragraphs);
      return hits.length ? [{ ...text, hits }] : [];
    });
  }
}
