import {
  type DocumentJson,
  parted,
  pinsIn,
  type Placed,
  type ErrorPlace,
  proofread,
  textParagraphs,
} from '@bafang/shared';
import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { digestOf } from '../database/digest.js';
import { Glossaries } from '../glossary/glossaries.js';
import { isGivenOut, wholeYears } from '../register/register.js';
import { Registers } from '../register/registers.js';
import type { SetAside } from './records/set-aside.entity.js';

/** A text that is proof-read. */
interface Text {
  digest: string;
  heading: string | null;
  body: DocumentJson;
  /** The year that its report is about, and whose glossary holds for it. */
  year: number;
  hostUnitId: string;
  leadUnitId: string | null;
}

/** As many errors of a text are told apart; who has more mends them first. */
const MOST = 5000;

/** What stands before the passage in the table of set-asides, in the shape of `ErrorPlace`. */
export const errorPlaceIn = ({ rule, words, place, length }: SetAside): ErrorPlace => ({
  rule,
  words,
  at: place,
  length,
});

/** The errors of a text by proof-reading, as the editor shows them: the same engine on the same text. */
@Injectable()
export class Errors {
  /**
   * By the texts last asked for, since a page that is read again asks for the same; as many errors as are easily held. Places
   * alone: a quotation holds the whole of its text in memory.
   */
  private readonly known = new LRUCache<string, readonly Placed[]>({
    maxSize: 50_000,
    sizeCalculation: ({ length }) => length + 1,
  });

  constructor(
    private readonly glossaries: Glossaries,
    private readonly registers: Registers,
  ) {}

  async in({ digest, year, hostUnitId, leadUnitId, ...text }: Text): Promise<readonly Placed[]> {
    const { version, glossary } = await this.glossaries.current(hostUnitId);
    const figures = await this.figures({ year, hostUnitId, leadUnitId, body: text.body });
    const key = [digest, year, hostUnitId, version, digestOf(JSON.stringify(figures))].join(' ');
    const found =
      this.known.get(key) ??
      proofread(textParagraphs(text), { year, glossary, figures })
        .filter(({ severity }) => severity === 'error')
        .slice(0, MOST)
        .map(({ rule, severity, paragraph, at, length }) => ({ rule, severity, paragraph, at, length }));
    this.known.set(key, found);
    return found;
  }

  /** What the unit that writes the text sees of the register, and so is told of: its own, what is given out, what the text shows. */
  private async figures({ year, hostUnitId, leadUnitId, body }: Omit<Text, 'digest' | 'heading'>) {
    const register = await this.registers.of(hostUnitId);
    const shown = new Set(pinsIn(body).map(({ figure }) => figure));
    return wholeYears(
      register,
      ({ id, ownerUnitId }) => ownerUnitId === leadUnitId || shown.has(id) || isGivenOut(register, id, year),
    );
  }

  /** Those that nobody has set aside in the words as they stand. */
  async told(text: Text, setAsides: readonly SetAside[]): Promise<Placed[]> {
    const errors = await this.in(text);
    if (!errors.length) return [];
    const { told } = parted(textParagraphs(text), errors, setAsides.map(errorPlaceIn));
    // one that is set aside may stand there many times, and behind them another
    return told.length || errors.length < MOST ? told : errors.slice(-1);
  }
}
