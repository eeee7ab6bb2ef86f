import { Component, computed, inject } from '@angular/core';
import { MatIcon } from '@angular/material/icon';
import { RouterLink } from '@angular/router';
import { type Glossary, glossaryHits, type GlossaryHit, sameTerm } from '@bafang/shared';
import { Words } from '../../i18n/words';
import { draft } from '../../session/kept/drafts';
import { LoadError } from '../../ui/load-error';
import { NumberedTitle } from '../../ui/names/numbered-title';
import { SectionNames } from '../../ui/names/section-names';
import { StateChip } from '../../ui/states/state-chip';
import { Written } from '../../ui/written/written';
import { severityLooks } from '../../ui/states/severity-looks';
import { DraftTexts, type SectionHits } from '../draft-texts';
import { EntryWords } from '../entries/entry-words';
import { GlossaryModel } from '../glossary-model';
import { type Piece, piecesOf } from './pieces';

/** More than anybody reads of one entry. */
const MOST = 50;
const MOST_TRIED = 300;

const countOf = (sections: readonly SectionHits[]): number => sections.reduce((sum, { hits }) => sum + hits.length, 0);

/** The paragraphs that have hits, each in pieces. */
const paragraphsOf = ({ hits, paragraphs }: SectionHits): Piece[][] =>
  [...Map.groupBy(hits, ({ paragraph }) => paragraph)].map(([at, own]) => piecesOf(paragraphs[at]!.text, own));

/** 本年命中: where the drafts have the entry, as it would be while it is typed; and a sentence to try, which nothing keeps but its field. */
@Component({
  selector: 'bf-hits-panel',
  imports: [LoadError, MatIcon, NumberedTitle, RouterLink, StateChip, Written],
  templateUrl: './hits-panel.html',
  styleUrl: './hits-panel.scss',
})
export class HitsPanel {
  protected readonly model = inject(GlossaryModel);
  protected readonly texts = inject(DraftTexts);
  protected readonly words = inject(EntryWords);
  protected readonly names = inject(SectionNames);
  protected readonly t = inject(Words).t;
  protected readonly looks = severityLooks;
  protected readonly most = MOST_TRIED;
  protected readonly sentence = draft(
    () => `glossary.try.${this.model.reportId()}`,
    () => '',
  );
  /** Of the row that is open, as it is typed. */
  private readonly tried = computed(() => {
    const tried = this.model.tried();
    return tried && this.model.shown() === this.model.open() ? tried : null;
  });
  /** What is saved already is not told to be unsaved. */
  protected readonly isTried = computed(() => {
    const [term, saved] = [this.tried()?.term, this.model.entries().find((one) => one.term === this.tried()?.was)];
    return !!term && !(saved && sameTerm(saved, term));
  });
  private readonly glossary = computed(() => {
    const tried = this.tried();
    return tried ? this.words.tried(tried) : this.model.glossary();
  });
  private readonly term = computed(() => (this.tried() ? (this.tried()?.term?.term ?? null) : this.model.shown()));
  protected readonly asked = computed(() => this.term() !== null);
  private readonly told = computed(() =>
    this.find((glossary, term) => this.texts.hits(glossary, this.model.list(), term)),
  );
  private readonly outside = computed(() =>
    this.find((glossary, term) => this.texts.outside(glossary, this.model.list(), term)),
  );
  protected readonly hits = computed(() => countOf(this.told()));
  protected readonly outsideHits = computed(() => countOf(this.outside()));
  protected readonly sections = computed(() =>
    this.told()
      .slice(0, MOST)
      .map((one) => ({ ...one, lines: paragraphsOf(one) })),
  );
  protected readonly untold = computed(() => this.outside().slice(0, MOST).flatMap(paragraphsOf));

  /** By the whole glossary, with the open row as it would be. */
  private readonly inSentence = computed((): readonly GlossaryHit[] => {
    const glossary = this.glossary();
    const text = this.sentence();
    return glossary && text.trim() ? glossaryHits([{ kind: 'prose', text }], glossary, this.texts.year()) : [];
  });
  protected readonly findings = computed(() =>
    this.inSentence().map(({ list, term, at, length }) => {
      const { severity = 'hint', note = '' } = this.glossary()?.[list].find((one) => one.term === term) ?? {};
      return { list, term, severity, note, quote: this.sentence().slice(at, at + length) };
    }),
  );

  private find(hits: (glossary: Glossary, term: string) => SectionHits[]): SectionHits[] {
    const [glossary, term] = [this.glossary(), this.term()];
    return glossary && term ? hits(glossary, term) : [];
  }
}
