import { connect, createServer, type Server, type Socket } from 'node:net';
import { fillCast } from '../testing/cast.js';
import { ownDatabase, startTestServer, type TestServer } from '../testing/test-server.js';

// SQLite is a file of the own process
const onPostgres = process.env['TEST_POSTGRES_URL'] ? test : test.skip;

/** A way to the database that can be closed. */
class Way {
  private readonly sockets = new Set<Socket>();
  private server: Server | undefined;
  private port = 0;

  constructor(private readonly target: URL) {}

  async open(): Promise<void> {
    this.server = createServer((from) => {
      const to = connect(Number(this.target.port), this.target.hostname);
      for (const [one, other] of [
        [from, to],
        [to, from],
      ] as const) {
        this.sockets.add(one);
        one.on('error', () => undefined).on('close', () => other.destroy());
        one.pipe(other);
      }
    });
    await new Promise<void>((resolve) => this.server!.listen(this.port, '127.0.0.1', resolve));
    this.port = (this.server.address() as { port: number }).port;
  }

  close(): void {
    this.server?.close();
    for (const socket of this.sockets) socket.destroy();
    this.sockets.clear();
  }

  get url(): string {
    return Object.assign(new URL(this.target), { port: String(this.port) }).href;
  }
}

let way: Way;
let server: TestServer | undefined;
afterEach(async () => {
  await server?.close();
  way?.close();
});

onPostgres(
  'while PostgreSQL is away every answer is 503, and when it is there again nobody need do anything',
  async () => {
    way = new Way(new URL((await ownDatabase()).DATABASE_URL!));
    await way.open();
    server = await startTestServer({ DATABASE_URL: way.url });
    await fillCast(server.work);
    const sysadmin = await server.as('sysadmin');
    const add = (name: string) => sysadmin.post('/api/units', { kind: 'outside', name, shortName: name });
    const away = {
      status: 503,
      body: { code: 'database_away' },
    };

    for (const round of ['一', '二']) {
      const broken = Array.from({ length: 20 }, (_, index) => add(`断线${round}${index}`));
      await new Promise((resolve) => setTimeout(resolve, 15));
      way.close();
      for (const { status } of await Promise.all(broken)) expect([201, 503]).toContain(status);
      for (let index = 0; index < 5; index++) {
        const answers = [
          await sysadmin.get('/health/ready'),
          await sysadmin.get('/api/inbox'),
          await add('没有的单位'),
        ];
        for (const answer of answers) {
          expect(answer).toMatchObject(away);
          expect(answer.headers.get('retry-after')).toBe('5');
        }
        expect((await sysadmin.get('/health/live')).status).toBe(200);
        const page = await fetch(`${server.address}/public`, { headers: { accept: 'text/html' } });
        expect([page.status, page.headers.get('retry-after')]).toEqual([503, '5']);
        expect(await page.text()).toContain('<html');
      }
      await way.open();
      expect((await sysadmin.get('/health/ready')).status).toBe(200);
      expect((await add(`回来${round}`)).status).toBe(201);
    }
  },
);
