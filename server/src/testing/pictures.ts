import type { ImageKept, NodeJson } from '@bafang/shared';
import sharp, { type Color } from 'sharp';
import type { Year } from './year.js';

export const drawn = (background: Color, width = 30, height = 20) =>
  sharp({ create: { width, height, channels: 3, background } });
export const png = async (colour: Color, width?: number, height?: number): Promise<File> =>
  new File([new Uint8Array(await drawn(colour, width, height).png().toBuffer())], '图.png');

export const shown = (digest: string, alt: string | null = '一张图'): NodeJson => ({
  type: 'image',
  attrs: { digest, alt },
});
export const bodyOf = (...images: NodeJson[]) => ({
  type: 'doc' as const,
  content: [{ type: 'paragraph', content: [{ type: 'text', text: '见图。' }] }, ...images],
});

/** Images as the people of a year bring and see them; `path` names the text. */
export class Pictures {
  constructor(private readonly year: () => Year) {}

  readonly upload = async (login: string, path: string, file: File) =>
    (await this.year().as(login)).post<ImageKept & { code?: string }>(`/api/${path}/images`, file);

  /** The digest of one that is taken. */
  async kept(login: string, path: string, colour: Color): Promise<string> {
    const { status, body } = await this.upload(login, path, await png(colour));
    expect(status).toBe(201);
    return body.digest;
  }

  readonly looked = async (login: string, digest: string) => {
    const { cookies } = await this.year().as(login);
    const cookie = [...cookies].map((pair) => pair.join('=')).join('; ');
    const answer = await fetch(`${this.year().server.address}/api/images/${digest}`, { headers: { cookie } });
    return { status: answer.status, headers: answer.headers, bytes: Buffer.from(await answer.arrayBuffer()) };
  };

  readonly seenBy = async (digest: string, logins: Record<string, number>): Promise<void> => {
    const got = await Promise.all(
      Object.keys(logins).map(async (login) => [login, (await this.looked(login, digest)).status] as const),
    );
    expect(Object.fromEntries(got)).toEqual(logins);
  };
}
