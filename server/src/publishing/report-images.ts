import { type DocumentJson, imageDigests, type PrintedReport, sectionsIn } from '@bafang/shared';
import { Injectable } from '@nestjs/common';
import { FileStore } from '../files/file-store.js';
import { Images } from '../files/images.js';
import type { PrintedImage, PrintedImages } from './render/printed-block.js';

/** The images that a report shows, each once and as it was stored. */
@Injectable()
export class ReportImages {
  constructor(
    private readonly images: Images,
    private readonly store: FileStore,
  ) {}

  async of({ children }: PrintedReport): Promise<PrintedImages> {
    const bodies = sectionsIn(children).map(({ body }) => body as DocumentJson | null);
    const named = new Set(bodies.flatMap((body) => (body ? [...imageDigests(body)] : [])));
    const found = new Map<string, PrintedImage>();
    for (const { digest, mediaType, width, height } of await this.images.kept([...named])) {
      const bytes = await this.store.whole(digest);
      if (bytes) found.set(digest, { mediaType, width, height, bytes });
    }
    for (const digest of named) if (!found.has(digest)) throw new Error(`${digest} is not as it was stored`);
    return found;
  }
}
