import { descendants, parseXml } from '../../testing/strict-xml.js';
import { type FeedEntry, renderFeed } from './feed.js';

const first: FeedEntry = {
  id: '0b9d5f5e-6d0f-4c39-9d53-0c5f2f5b7a11',
  title: '海城市2018年<法治>政府建设“年度”报告',
  issuer: '海城市人民政府 & 市委',
  number: 1,
  address: 'https://fz.example/public/2018-0a1b2c3d/1',
  publishedAt: '2019-01-24T07:36:00.000Z',
  updatedAt: '2019-03-01T01:00:00.000Z',
  notice: '本版已于2019年3月1日更正，请看第2版。',
};
const second = { ...first, number: 2, publishedAt: first.updatedAt, notice: '' };
const textsOf = (feed: string, name: string) => descendants(parseXml(feed), name).map(({ text }) => text);

test('each edition with when it came out, when that was last changed, and what is said of it', () => {
  const feed = renderFeed([second, first], 'https://fz.example/public');
  expect(textsOf(feed, 'updated')).toEqual([first.updatedAt, first.updatedAt, first.updatedAt]);
  expect(textsOf(feed, 'published')).toEqual([first.updatedAt, first.publishedAt]);
  expect(textsOf(feed, 'title')).toEqual(['法治政府建设年度报告', first.title, first.title]);
  expect(textsOf(feed, 'name')).toEqual([first.issuer, first.issuer]);
  expect(textsOf(feed, 'summary')).toEqual(['海城市人民政府 & 市委发布，第2版。', first.notice]);
  expect(textsOf(feed, 'id').at(-1)).toBe(`urn:uuid:${first.id}`);
});

test('before anything came out it is a feed all the same', () => {
  const feed = parseXml(renderFeed([], 'https://fz.example/public'));
  expect(descendants(feed, 'entry')).toEqual([]);
  expect(descendants(feed, 'updated').map(({ text }) => text)).toEqual(['1970-01-01T00:00:00.000Z']);
});

test('what XML cannot hold is left out', () => {
  expect(textsOf(renderFeed([{ ...first, title: '甲\u0000\u0008\ud800乙' }], ''), 'title')[1]).toMatch(/^甲.?乙$/);
});
