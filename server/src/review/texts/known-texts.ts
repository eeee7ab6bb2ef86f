import type { DocumentJson } from '@bafang/shared';
import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { StoredJson } from '../../http/stored-json.js';

/** A text with what is counted of it; the body as it is stored, for most of them go on as they are. */
export interface ReadText {
  digest: string;
  heading: string | null;
  body: StoredJson<DocumentJson>;
  words: number;
  images: number;
}
/** Which text of a section is meant. */
interface TextKey {
  id: string;
  digest: string;
  contentVersion: number;
}
interface Row extends TextKey {
  heading: string | null;
  body: string;
  words: number;
}

/** How the text stands in stored JSON; a quotation mark in the words themselves is escaped there. */
const imagesIn = (json: string): number => json.split('"type":"image"').length - 1;

export const readText = ({ digest, heading, body, words }: Omit<Row, 'id' | 'contentVersion'>): ReadText => ({
  digest,
  heading,
  body: new StoredJson(body),
  words,
  images: imagesIn(body),
});

/** Bytes of texts that are kept at hand: some twenty years of a large city. */
const MOST = 16 * 1024 * 1024;

/** The version says the rest: which value a figure of the text is pinned to is in no digest. */
const keyOf = ({ id, digest, contentVersion }: TextKey): string => `${id} ${contentVersion} ${digest}`;

/** The texts of sections, each read once: what a digest stands for never changes, so that nothing here grows old. */
@Injectable()
export class KnownTexts {
  private readonly known = new LRUCache<string, ReadText>({
    maxSize: MOST,
    sizeCalculation: ({ body }) => body.bytes.length + 200,
  });

  constructor(private readonly work: UnitOfWork) {}

  /** By section; without those that have been saved since they were asked for, for who may read them was judged before. */
  async of(sections: readonly TextKey[]): Promise<Map<string, ReadText>> {
    const found = new Map<string, ReadText>();
    const missing = sections.filter((section) => {
      const text = this.known.get(keyOf(section));
      if (text) found.set(section.id, text);
      return !text;
    });
    const asked = new Set(missing.map(keyOf));
    for (const row of await this.rows(missing.map(({ id }) => id))) {
      if (!asked.has(keyOf(row))) continue;
      const text = readText(row);
      this.known.set(keyOf(row), text);
      found.set(row.id, text);
    }
    return found;
  }

  private async rows(ids: readonly string[]): Promise<Row[]> {
    if (!ids.length) return [];
    return this.work.query<Row>(
      'SELECT id, digest, content_version, heading, body, words FROM sections WHERE id IN (:ids)',
      { ids },
    );
  }
}
