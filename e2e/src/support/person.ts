import { type APIRequestContext, type Browser, expect, type Page, request } from '@playwright/test';
import { DEMO_PASSWORD, keepWindow } from './server.js';

export interface Answer<T> {
  status: number;
  body: T;
}

/** Somebody of the demo city who works over HTTP, with the same account and the same rules as in a browser. */
export class Person {
  private constructor(
    readonly login: string,
    private readonly http: APIRequestContext,
  ) {}

  static async signIn(address: string, login: string): Promise<Person> {
    const http = await request.newContext({ baseURL: address, extraHTTPHeaders: { origin: address } });
    await comeIn(http, address, login);
    return new Person(login, http);
  }

  async get<T>(path: string): Promise<T> {
    const answer = await this.http.get(path);
    expect(answer.status(), `${this.login} reads ${path}`).toBe(200);
    return (await answer.json()) as T;
  }

  async ask(path: string): Promise<number> {
    return (await this.http.get(path)).status();
  }

  async send<T>(method: 'POST' | 'PUT', path: string, data: unknown, version?: number): Promise<Answer<T>> {
    const answer = await this.http.fetch(path, {
      method,
      data,
      headers: version === undefined ? {} : { 'if-match': `"${version}"` },
    });
    const text = await answer.text();
    return {
      status: answer.status(),
      body: (text.startsWith('{') || text.startsWith('[') ? JSON.parse(text) : text) as T,
    };
  }

  /** An act that is expected to be done. */
  async act<T>(method: 'POST' | 'PUT', path: string, data: unknown, version?: number): Promise<T> {
    const { status, body } = await this.send<T>(method, path, data, version);
    expect(status, `${this.login}: ${path} ${JSON.stringify(body).slice(0, 400)}`).toBeLessThan(300);
    return body;
  }

  close(): Promise<void> {
    return this.http.dispose();
  }
}

/** A window of its own in which this person is signed in already, and has nothing open yet; it closes with the server. */
export async function sitDown(browser: Browser, address: string, login: string): Promise<Page> {
  const context = await browser.newContext({
    baseURL: address,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: { width: 1366, height: 640 },
  });
  keepWindow(address, context);
  await comeIn(context.request, address, login);
  return context.newPage();
}

async function comeIn(http: APIRequestContext, address: string, login: string): Promise<void> {
  const data = { login, password: DEMO_PASSWORD };
  const answer = await http.post('/api/auth/sign-in', { data, headers: { origin: address } });
  expect(answer.status(), `${login} signs in`).toBe(204);
}

/** By the sign-in page, which stands open. */
export async function signIn(page: Page, login: string): Promise<void> {
  await page.getByLabel('账号', { exact: true }).fill(login);
  await page.getByLabel('密码', { exact: true }).fill(DEMO_PASSWORD);
  await page.getByRole('button', { name: '登录' }).click();
  await expect(page).not.toHaveURL(/sign-in/);
}
