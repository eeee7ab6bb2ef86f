import { parseXml } from './strict-xml.js';

describe('the reader that stands for Word', () => {
  test('reads elements, attributes and text', () => {
    expect(parseXml('<?xml version="1.0"?><w:a xmlns:w="u"><w:b w:x="1 &amp; 2"/>甲&lt;&#20108;</w:a>')).toMatchObject({
      name: 'w:a',
      text: '甲<二',
      children: [{ name: 'w:b', attributes: { 'w:x': '1 & 2' } }],
    });
  });

  test.each([
    '<a>',
    '<a></b>',
    '<a/><b/>',
    '<a>&nbsp;</a>',
    '<a>& </a>',
    '<a>\u0007</a>',
    '<a>\ud800</a>',
    '<a>\ufffe</a>',
    '<a>&#7;</a>',
    '<a>]]></a>',
    '<a x="1" x="2"/>',
    '<a x="<"/>',
    '<w:a/>',
    '<a>1 < 2</a>',
    '<!DOCTYPE a><a/>',
    'x<a/>',
  ])('refuses %j', (source) => {
    expect(() => parseXml(source)).toThrow('XML');
  });
});
