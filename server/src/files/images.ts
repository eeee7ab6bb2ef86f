import {
  type DocumentJson,
  imageDigests,
  type ImageKept,
  imageLimits,
  imagesIn,
  type ProblemCode,
} from '@bafang/shared';
import { Injectable } from '@nestjs/common';
import { newId } from '../database/id.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { conflict, invalid, notFound } from '../http/problem.js';
import { ownUnits } from '../outline/report-roles.js';
import type { Actor } from '../users/actor.js';
import { columns, type TextBearer } from './attachments.js';
import { FileStore } from './file-store.js';
import { Image } from './image.entity.js';
import type { ReceivedImage } from './uploads.js';

type Kept = Pick<Image, 'digest' | 'mediaType' | 'width' | 'height' | 'size'>;
type Text = Pick<TextBearer, 'type' | 'id' | 'reportId'>;

/** What may be wrong with a text, and with an image for one. */
export const textProblems = [
  'text_malformed',
  'text_too_large',
  'image_unknown',
  'image_undescribed',
  'too_many_images',
  'report_full',
] as const satisfies ProblemCode[];
export const imageProblems = [
  'too_large',
  'unsupported_type',
  'file_missing',
  'broken_file',
  'too_many_pixels',
  'report_full',
] as const satisfies ProblemCode[];

/** The public has it already. */
const isPublic = `SELECT 1 FROM edition_files f JOIN editions e ON e.id = f.edition_id
  WHERE f.digest = :digest AND e.state IN ('published', 'superseded')`;
/** What says who reads texts of a kind; it stands above the files. */
export interface ShowsImages {
  shows(actor: Actor, id: string, digest: string): Promise<boolean>;
}

/** Images in texts. Who may is for the text to say; a digest alone gives no right to what it names. */
@Injectable()
export class Images {
  private readonly bearers = new Map<Text['type'], ShowsImages>();

  constructor(
    private readonly work: UnitOfWork,
    private readonly store: FileStore,
  ) {}

  /** The same once more is there as if it had just come. */
  async add(actor: Actor, text: Text, { bytes, ...file }: ReceivedImage): Promise<ImageKept> {
    return this.work.run(async (transaction) => {
      const known = await transaction.change(
        Image,
        { [columns[text.type]]: text.id, digest: file.digest },
        { addedBy: actor.id, at: new Date().toISOString() },
      );
      await this.store.keep({ ...file, bytes });
      if (!known) await this.note(actor, text, file);
      return { digest: file.digest, width: file.width, height: file.height };
    });
  }

  /** `before`: the text as it stands. What its writer sees it may show, saying for those who do not see it what there is to see. */
  async check(actor: Actor, text: Text, body: DocumentJson, before: DocumentJson): Promise<void> {
    if (imagesIn(body).some(({ attrs }) => !attrs?.['alt'])) throw invalid('image_undescribed');
    const digests = imageDigests(body);
    if (digests.size > imageLimits.images) throw invalid('too_many_images', { most: imageLimits.images });
    const there = imageDigests(before);
    const own = new Set((await this.kept([...digests], text)).map(({ digest }) => digest));
    for (const digest of digests) {
      if (there.has(digest) && own.has(digest)) continue;
      const [file] = await this.kept([digest]);
      if (!file || !(there.has(digest) || (await this.seen(actor, digest)))) throw invalid('image_unknown');
      if (!own.has(digest)) await this.note(actor, text, file);
    }
  }

  shownThrough(type: Text['type'], bearer: ShowsImages): void {
    this.bearers.set(type, bearer);
  }

  /** An image is seen by who reads a text that shows it, whichever; to all others it is not there. */
  async find(actor: Actor, digest: string): Promise<{ mediaType: string; bytes: Uint8Array }> {
    const [kept] = await this.kept([digest]);
    if (!kept || !(await this.seen(actor, digest))) throw notFound();
    const bytes = await this.store.whole(digest);
    if (!bytes) throw new Error(`${digest} is not as it was stored`);
    return { mediaType: kept.mediaType, bytes };
  }

  /** What is known of them; of a text, those that are its own. */
  async kept(digests: readonly string[], text?: Pick<Text, 'type' | 'id'>): Promise<Kept[]> {
    if (!digests.length) return [];
    const rows = await this.work.query<Kept>(
      `SELECT digest, media_type, width, height, size FROM images WHERE digest IN (:digests)
      ${text ? `AND ${text.type}_id = :id` : ''} ORDER BY id`,
      { digests: [...digests], id: text?.id ?? null },
    );
    return [...new Map(rows.map((row) => [row.digest, row])).values()];
  }

  /** Whether this person brought it for a section, or somebody of `colleagues`, a unit. */
  async isBroughtBy(actor: Actor, colleagues: string | null, sectionId: string, digest: string): Promise<boolean> {
    const found = await this.work.query(
      `SELECT 1 FROM images i JOIN accounts a ON a.id = i.added_by
      WHERE i.digest = :digest AND i.section_id = :sectionId AND (a.id = :me OR a.unit_id = :colleagues)`,
      { digest, sectionId, me: actor.id, colleagues },
    );
    return found.length > 0;
  }

  private async seen(actor: Actor, digest: string): Promise<boolean> {
    for (const { type, id } of await this.shownBy(actor, digest))
      if (await this.bearers.get(type)!.shows(actor, id, digest)) return true;
    return (await this.work.query(isPublic, { digest })).length > 0;
  }

  /** The texts that may show it: those that it came for, and what this person is asked about them. */
  private async shownBy(actor: Actor, digest: string): Promise<Pick<Text, 'type' | 'id'>[]> {
    return this.work.query(
      `SELECT 'section' AS type, section_id AS id FROM images WHERE digest = :digest AND section_id IS NOT NULL
      UNION SELECT 'contribution', contribution_id FROM images WHERE digest = :digest AND contribution_id IS NOT NULL
      UNION SELECT 'contribution', c.id
        FROM images i
          JOIN requests q ON q.digest IS NOT NULL AND (q.section_id = i.section_id OR EXISTS (
            SELECT 1 FROM request_pins p WHERE p.request_id = q.id AND p.section_id = i.section_id
          ))
          JOIN contributions c ON c.request_id = q.id
        WHERE i.digest = :digest AND c.unit_id IN (:own)`,
      { digest, own: ownUnits(actor) },
    );
  }

  private async note(actor: Actor, text: Text, file: Kept): Promise<void> {
    const { type, id, reportId } = text;
    const { digest, mediaType, width, height, size } = file;
    await this.fits(text, file);
    const at = new Date().toISOString();
    const row = { id: newId(), reportId, [columns[type]]: id, digest, mediaType, width, height, size };
    await this.work.run((transaction) => transaction.add(Image, { ...row, addedBy: actor.id, at }));
  }

  /** All of them are in memory at once when the report is rendered, each once: sixty units may be asked about the same. */
  private async fits({ reportId }: Text, { digest, size }: Kept): Promise<void> {
    const [row] = await this.work.query<{ total: number | null }>(
      `SELECT SUM(o.size) AS total
      FROM (SELECT DISTINCT digest, size FROM images WHERE report_id = :reportId AND digest <> :digest) o`,
      { reportId, digest },
    );
    const most = imageLimits.reportBytes;
    if (Number(row?.total ?? 0) + size > most) throw conflict('report_full', { most: most / 1024 / 1024 });
  }
}
