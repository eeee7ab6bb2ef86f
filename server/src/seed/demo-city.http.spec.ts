import { jest } from '@jest/globals';
import { startTestServer } from '../testing/test-server.js';
import { DemoCity } from './demo-city.js';
import { DemoSections } from './demo-sections.js';

test('a seeding that is cut off leaves the database empty, and the next start seeds the whole city', async () => {
  const server = await startTestServer();
  try {
    const city = server.app.get(DemoCity);
    const cut = jest.spyOn(server.app.get(DemoSections), 'write').mockRejectedValueOnce(new Error('stopped'));
    await expect(city.seed('drafting')).rejects.toThrow('stopped');
    expect(await city.isEmpty()).toBe(true);
    cut.mockRestore();
    await city.seed('empty');
    expect(await city.isEmpty()).toBe(false);
    expect(await server.work.query('SELECT year FROM reports')).toEqual([]);
  } finally {
    await server.close();
  }
});
