import { nearest } from './languages';

describe('the language of a first visit', () => {
  test.each([
    [['zh-CN'], 'zh-CN'],
    [['zh-TW', 'en'], 'zh-CN'],
    [['zh'], 'zh-CN'],
    [['en-US', 'zh-CN'], 'en'],
    [['EN'], 'en'],
    [['de-DE', 'en-GB', 'zh-CN'], 'en'],
    [['de-DE'], 'zh-CN'],
    [[], 'zh-CN'],
  ])('of %j is %s', (wanted, language) => expect(nearest(wanted)).toBe(language));
});
