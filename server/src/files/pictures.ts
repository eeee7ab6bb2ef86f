import sharp from 'sharp';
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
  await turns.take(async () => {
    // the library would say so too, but not in words that could be told from others
    const picture = sharp(from, { limitInputPixels: false, sequentialRead: true });
    try {
      const { width, height } = await picture.metadata();
      if (width * height > MOST_PIXELS) throw invalid('too_many_pixels', { most: MOST_PIXELS / 1_000_000 });
      await picture.autoOrient().toFormat(formats[mediaType]!, { quality: 90 }).toFile(to);
    } catch (error) {
      throw error instanceof Problem ? error : invalid('broken_file');
    }
  });
}
