interface Sending {
  body?: unknown;
  ifMatch?: number;
}

/** Somebody signed in, as a browser keeps it: one cookie jar, one connection that stays open. */
export class Visitor {
  private constructor(
    private readonly address: string,
    private readonly cookie: string,
  ) {}

  static async signIn(address: string, login: string, password: string): Promise<Visitor> {
    const response = await fetch(`${address}/api/auth/sign-in`, {
      method: 'POST',
      body: JSON.stringify({ login, password }),
      headers: { origin: address, 'content-type': 'application/json' },
    });
    if (response.status !== 204)
      throw new Error(`${login} could not sign in: ${response.status} ${await response.text()}`);
    return new Visitor(
      address,
      response.headers
        .getSetCookie()
        .map((line) => line.split(';')[0])
        .join('; '),
    );
  }

  /** The answer's text; anything but a success is an error that ends the bench. */
  async send(method: 'GET' | 'PUT' | 'POST', path: string, { body, ifMatch }: Sending = {}): Promise<string> {
    const response = await fetch(this.address + path, {
      method,
      headers: {
        origin: this.address,
        cookie: this.cookie,
        ...(body ? { 'content-type': 'application/json' } : {}),
        ...(ifMatch === undefined ? {} : { 'if-match': `"${ifMatch}"` }),
      },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text.slice(0, 500)}`);
    return text;
  }
}
