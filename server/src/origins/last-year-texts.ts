import {
  type DocumentJson,
  paragraphsOf,
  type PrintedNode,
  sentencesOf,
  type Sources,
  sourcesOf,
  type SourceText,
} from '@bafang/shared';
import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { LatestEditions } from '../outline/latest-editions.js';

/** The report of the year before as the public reads it. */
export interface LastYearText {
  editionId: string;
  texts: readonly SourceText[];
  sources: Sources;
  /** Of its texts, by id: （一）二是. */
  names: ReadonlyMap<string, string>;
}

/** What the texts of a year may be carried over from; an edition never changes, so that each is read and looked through once. */
@Injectable()
export class LastYearTexts {
  private readonly known = new LRUCache<string, LastYearText>({ max: 20 });

  constructor(private readonly editions: LatestEditions) {}

  /** Null where the public has no report of it. */
  async of({ issuingUnitId, year }: { issuingUnitId: string; year: number }): Promise<LastYearText | null> {
    const known = this.known.get((await this.editions.editionId(issuingUnitId, year - 1)) ?? '');
    if (known) return known;
    const edition = await this.editions.newest(issuingUnitId, year - 1);
    if (!edition) return null;
    const editionId = edition.id;
    const nodes = textsOf(edition.text.children);
    const texts = nodes.map(({ id, paragraphs }): SourceText => ({
      kind: 'last_year',
      id,
      sentences: sentencesOf(paragraphs),
    }));
    const names = new Map(nodes.map(({ id, name }) => [id, name]));
    const text = { editionId, texts, names, sources: sourcesOf(texts) };
    this.known.set(editionId, text);
    return text;
  }
}

const textsOf = (nodes: readonly PrintedNode[], within = ''): { id: string; name: string; paragraphs: string[] }[] =>
  nodes.flatMap((node, at) => {
    if (node.kind !== 'section') return textsOf(node.children, node.kind === 'area' ? node.label : '');
    const name = `${within}${node.label}` || (node.heading ?? (at ? '结语' : '引言'));
    return [{ id: node.id, name, paragraphs: node.body ? paragraphsOf(node.body as DocumentJson) : [] }];
  });
