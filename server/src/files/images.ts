import { type DocumentJson, type ImageKept, imageLimits, imagesIn, type ProblemCode } from '@bafang/shared';
import { Injectable } from '@nestjs/common';
import { newId } from '../database/id.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { conflict, invalid } from '../http/problem.js';
import type { Actor } from '../users/actor.js';
import { type Bearer, columns } from './attachments.js';
import { FileStore } from './file-store.js';
import { Image } from './image.entity.js';
import type { ReceivedImage } from './uploads.js';

type Kept = Pick<Image, 'digest' | 'mediaType' | 'width' | 'height' | 'size'>;
type Text = Pick<Bearer, 'type' | 'id' | 'reportId'>;

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
const names = (column: string): string => `${column} LIKE '%' || :digest || '%'`;
/** Texts that whoever writes this one reads in any case: from them an image may be copied into it. */
const copied: Readonly<Record<Text['type'], string>> = {
  section: `SELECT 1 FROM sections WHERE id = :id AND ${names('body')}
    UNION SELECT 1 FROM revisions WHERE section_id = :id AND ${names('canonical')}
    UNION SELECT 1 FROM contribution_revisions v JOIN contributions c ON c.id = v.contribution_id JOIN requests q ON q.id = c.request_id
      WHERE q.section_id = :id AND v.act = 'submit' AND ${names('v.canonical')}
    UNION ${isPublic}`,
  contribution: `SELECT 1 FROM contributions WHERE id = :id AND ${names('body')}
    UNION SELECT 1 FROM contribution_revisions WHERE contribution_id = :id AND ${names('canonical')}
    UNION SELECT 1 FROM contributions c JOIN requests q ON q.id = c.request_id JOIN revisions r ON r.section_id = q.section_id AND r.digest = q.digest
      WHERE c.id = :id AND ${names('r.canonical')}
    UNION ${isPublic}`,
};

/** Images in texts. Who may is for the text to say; a digest alone gives no right to what it names. */
@Injectable()
export class Images {
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
        { at: new Date().toISOString() },
      );
      await this.store.keep({ ...file, bytes });
      if (!known) await this.note(actor, text, file);
      return { digest: file.digest, width: file.width, height: file.height };
    });
  }

  /** A text shows what came for it, or stands where its writer reads it, and says for those who do not see it what there is to see. */
  async check(actor: Actor, text: Text, body: DocumentJson): Promise<void> {
    const images = imagesIn(body);
    if (images.some(({ attrs }) => !attrs?.['alt'])) throw invalid('image_undescribed');
    const digests = [...new Set(images.map(({ attrs }) => String(attrs?.['digest'])))];
    if (digests.length > imageLimits.images) throw invalid('too_many_images', { most: imageLimits.images });
    const own = new Set((await this.kept(digests, text)).map(({ digest }) => digest));
    for (const digest of digests.filter((each) => !own.has(each))) {
      const found = await this.work.query(copied[text.type], { id: text.id, digest });
      const [file] = found.length ? await this.kept([digest]) : [];
      if (!file) throw invalid('image_unknown');
      await this.note(actor, text, file);
    }
  }

  /** What is known of them; of a text, those that are its own. */
  async kept(digests: readonly string[], text?: Text): Promise<Kept[]> {
    if (!digests.length) return [];
    const rows = await this.work.query<Kept>(
      `SELECT digest, media_type, width, height, size FROM images WHERE digest IN (:digests)
      ${text ? `AND ${text.type}_id = :id` : ''} ORDER BY id`,
      { digests: [...digests], id: text?.id ?? null },
    );
    return [...new Map(rows.map((row) => [row.digest, row])).values()];
  }

  /** The texts that may show it: those that it came for, and answers that began as a copy of one of them. */
  async shownBy(digest: string): Promise<Pick<Text, 'type' | 'id'>[]> {
    return this.work.query(
      `SELECT 'section' AS type, section_id AS id FROM images WHERE digest = :digest AND section_id IS NOT NULL
      UNION SELECT 'contribution', contribution_id FROM images WHERE digest = :digest AND contribution_id IS NOT NULL
      UNION SELECT 'contribution', c.id FROM contributions c JOIN requests q ON q.id = c.request_id
        WHERE q.digest IS NOT NULL AND q.section_id IN (SELECT section_id FROM images WHERE digest = :digest)`,
      { digest },
    );
  }

  async isPublic(digest: string): Promise<boolean> {
    return (await this.work.query(isPublic, { digest })).length > 0;
  }

  private async note(actor: Actor, { type, id, reportId }: Text, file: Kept): Promise<void> {
    const { digest, mediaType, width, height, size } = file;
    await this.fits(reportId, size);
    const at = new Date().toISOString();
    const row = { id: newId(), reportId, [columns[type]]: id, digest, mediaType, width, height, size };
    await this.work.run((transaction) => transaction.add(Image, { ...row, addedBy: actor.id, at }));
  }

  /** All of them are in memory at once when the report is rendered. */
  private async fits(reportId: string, size: number): Promise<void> {
    const [row] = await this.work.query<{ total: number | null }>(
      'SELECT SUM(size) AS total FROM images WHERE report_id = :reportId',
      { reportId },
    );
    const most = imageLimits.reportBytes;
    if (Number(row?.total ?? 0) + size > most) throw conflict('report_full', { most: most / 1024 / 1024 });
  }
}
