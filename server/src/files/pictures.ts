import { imageLimits, type keptImageTypes } from '@bafang/shared';
import sharp, { type Metadata, type OutputInfo, type Sharp } from 'sharp';
import { invalid, Problem } from '../http/problem.js';
import { Turns } from '../http/turns.js';

/** A scanned A3 page at 300 dpi has 17 million. Unpacked, a pixel takes four bytes. */
const MOST_PIXELS = 50_000_000;

type Format = 'jpeg' | 'png' | 'webp';
const formats: Readonly<Record<string, Format>> = { 'image/jpeg': 'jpeg', 'image/png': 'png', 'image/webp': 'webp' };

// no other reader of the library is ever asked, whatever a file says that it is
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({ operation: ['VipsForeignLoadJpegFile', 'VipsForeignLoadPngFile', 'VipsForeignLoadWebpFile'] });
sharp.cache(false);
sharp.concurrency(1);

/** One picture at a time: unpacked it may be two hundred megabytes. */
const turns = new Turns(1);

export const isPicture = (mediaType: string): boolean => mediaType in formats;

/** Writes a picture anew: upright, and without what a camera noted of place, time and owner. */
export async function writePlain(from: string, to: string, mediaType: string): Promise<void> {
  await written(from, to, (picture) => picture.toFormat(formats[mediaType]!, { quality: 90 }));
}

export type Drawn = Pick<OutputInfo, 'width' | 'height'> & { mediaType: (typeof keptImageTypes)[number] };

/** The same for a page: as large as a page shows, and in a format that word processors draw. */
export async function writeForText(from: string, to: string): Promise<Drawn> {
  const { edge } = imageLimits;
  const { format, width, height } = await written(from, to, (picture, { format: came, hasAlpha }) => {
    const fitted = picture.resize({ width: edge, height: edge, fit: 'inside', withoutEnlargement: true });
    return came === 'jpeg' || (came === 'webp' && !hasAlpha) ? fitted.jpeg({ quality: 90 }) : fitted.png();
  });
  return { mediaType: format === 'png' ? 'image/png' : 'image/jpeg', width, height };
}

async function written(
  from: string,
  to: string,
  drawn: (picture: Sharp, metadata: Metadata) => Sharp,
): Promise<OutputInfo> {
  return turns.take(async () => {
    // the library would say so too, but not in words that could be told from others
    const picture = sharp(from, { limitInputPixels: false, sequentialRead: true });
    try {
      const metadata = await picture.metadata();
      if (metadata.width * metadata.height > MOST_PIXELS)
        throw invalid('too_many_pixels', { most: MOST_PIXELS / 1_000_000 });
      return await drawn(picture.autoOrient(), metadata).toFile(to);
    } catch (error) {
      throw error instanceof Problem ? error : invalid('broken_file');
    }
  });
}
