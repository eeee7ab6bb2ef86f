export interface Answer<T = unknown> {
  status: number;
  headers: Headers;
  body: T;
}

/** The codes that an act was refused with; none where it was not. */
export const codes = ({ body }: Answer): string[] =>
  ((body as { refusals?: { code: string }[] }).refusals ?? []).map(({ code }) => code);

export interface Sending {
  ifMatch?: number;
  headers?: Record<string, string>;
}

const asFile = ({ name }: File): Record<string, string> => ({
  'content-type': 'application/octet-stream',
  'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
});

/** What a browser does for the client: cookies, the Origin header, JSON, a file as it is. */
export class Browser {
  readonly cookies = new Map<string, string>();

  constructor(readonly address: string) {}

  async signIn(login: string, password: string): Promise<this> {
    const answer = await this.post('/api/auth/sign-in', { login, password });
    if (answer.status !== 204)
      throw new Error(`${login} could not sign in: ${answer.status} ${JSON.stringify(answer.body)}`);
    return this;
  }

  get<T = Record<string, unknown>>(path: string, sending?: Sending): Promise<Answer<T>> {
    return this.send<T>('GET', path, undefined, sending);
  }

  post<T = Record<string, unknown>>(path: string, body?: unknown, sending?: Sending): Promise<Answer<T>> {
    return this.send<T>('POST', path, body, sending);
  }

  put<T = Record<string, unknown>>(path: string, body?: unknown, sending?: Sending): Promise<Answer<T>> {
    return this.send<T>('PUT', path, body, sending);
  }

  async send<T>(method: string, path: string, body?: unknown, sending: Sending = {}): Promise<Answer<T>> {
    const form = body instanceof FormData;
    const file = body instanceof File ? body : null;
    const response = await fetch(this.address + path, {
      method,
      redirect: 'manual',
      body: body === undefined ? undefined : form || file ? (body as FormData | File) : JSON.stringify(body),
      headers: {
        origin: this.address,
        cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
        ...(body === undefined || form ? {} : file ? asFile(file) : { 'content-type': 'application/json' }),
        ...(sending.ifMatch === undefined ? {} : { 'if-match': `"${sending.ifMatch}"` }),
        ...sending.headers,
      },
    });
    for (const line of response.headers.getSetCookie()) this.keep(line);
    const text = await response.text();
    const json = response.headers.get('content-type')?.includes('json');
    return { status: response.status, headers: response.headers, body: (json && text ? JSON.parse(text) : text) as T };
  }

  private keep(line: string): void {
    const [pair = ''] = line.split(';');
    const cut = pair.indexOf('=');
    const [name, value] = [pair.slice(0, cut), pair.slice(cut + 1)];
    if (value) this.cookies.set(name, value);
    else this.cookies.delete(name);
  }
}
