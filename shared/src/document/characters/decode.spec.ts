import fc from 'fast-check';
import { decodeText } from './decode.js';

const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string, big = false): Uint8Array => {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  [...Array(text.length).keys()].forEach((at) => view.setUint16(at * 2, text.charCodeAt(at), !big));
  return new Uint8Array(view.buffer);
};
const hex = (text: string) => Uint8Array.from(text.match(/../g) ?? [], (byte) => parseInt(byte, 16));
/** 一、情况 in GB18030. */
const GB = 'd2bba1a2c7e9bff6';
const read = (bytes: Uint8Array): string => {
  const found = decodeText(bytes);
  return found ? `${found.encoding} ${found.text}` : 'no text';
};
const page = (meta: string, body: string, after = '') =>
  Uint8Array.from([...utf8(`<html>${meta}<p>`), ...hex(body), ...utf8(`</p>${after}</html>`)]);

describe('bytes as text', () => {
  // prettier-ignore
  test.each<[string, Uint8Array, string]>([
    ['nothing',                       new Uint8Array(),                                      'utf-8 '],
    ['UTF-8',                         utf8('一、情况'),                                      'utf-8 一、情况'],
    ['UTF-8 with a mark',             utf8('\uFEFF一、情况'),                                'utf-8 一、情况'],
    ['UTF-16 with a mark',            utf16('\uFEFF单位\t科'),                               'utf-16le 单位\t科'],
    ['UTF-16, the other way round',   utf16('\uFEFF单位\t科', true),                         'utf-16be 单位\t科'],
    ['UTF-16 without a mark',         utf16('单位\t科室\r\n水务局\tshuiwu\r\n'),             'utf-16le 单位\t科室\r\n水务局\tshuiwu\r\n'],
    ['the same, the other way round', utf16('单位\t科室\r\n水务局\tshuiwu\r\n', true),       'utf-16be 单位\t科室\r\n水务局\tshuiwu\r\n'],
    ['UTF-16 of Chinese alone',       utf16('水务局在册人员'),                               'utf-16le 水务局在册人员'],
    ['UTF-16 of English alone',       utf16('name,unit\n'),                                  'utf-16le name,unit\n'],
    ['GB18030',                       hex(GB),                                               'gb18030 一、情况'],
    ['one bad byte in it',            hex(`a3ff${GB}`),                                      'gb18030 \uFFFD一、情况'],
    ['one bad byte in UTF-8',         Uint8Array.from([...utf8('全市努力，办结三十件。'), 0xe4]), 'utf-8 全市努力，办结三十件。\uFFFD'],
    ['Big5 that a page declares',     page('<meta charset="big5">', 'a440a142b1a1aa70'),     'big5 <html><meta charset="big5"><p>一、情況</p></html>'],
    ['a false declaration',           Uint8Array.from([...utf8('<meta charset=gb2312>全市努力，办结三十件，成效明显。')]), 'utf-8 <meta charset=gb2312>全市努力，办结三十件，成效明显。'],
    ['a declaration nobody knows',    page('<meta charset=x-own>', GB),                      'gb18030 <html><meta charset=x-own><p>一、情况</p></html>'],
    ['联通, which old programs took for UTF-8', hex('c1aacda8'),                             'gb18030 联通'],
    ['zeros',                         new Uint8Array(500),                                   'no text'],
  ])('%s', (_, bytes, expected) => expect(read(bytes)).toBe(expected));

  test.each([
    ['an old form', '<meta http-equiv="Content-Type" content="text/html; charset=gb2312">'],
    ['behind a long script', `<script>${'x'.repeat(200_000)}</script><meta charset=gbk>`],
    ['XML', '<?xml version="1.0" encoding="GBK"?>'],
    ['none', ''],
  ])('damage is judged over text, not over an inline picture: %s', (_, meta) => {
    const picture = `<img src="data:image/png;base64,${'iVBORw0KGgoAAAANSUhEUgAA'.repeat(9000)}">`;
    expect(read(page(meta, GB, picture))).toContain('<p>一、情况</p>');
  });
  test('random text of Chinese and figures in any encoding', () => {
    const text = fc.array(
      fc.constantFrom('水务局', '2018', '年', '，', '。', '\n', '\t', '办结', 'a', '92.3%', '依法', ' '),
      { minLength: 6 },
    );
    fc.assert(
      fc.property(text, fc.boolean(), (pieces, big) => {
        const source = `单位${pieces.join('')}`;
        expect(decodeText(utf8(source))?.text).toBe(source);
        expect(decodeText(utf16(source, big))?.text).toBe(source);
        expect(decodeText(utf16(`\uFEFF${source}`, big))?.text).toBe(source);
      }),
    );
  });
  test('random bytes never fail', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => void decodeText(bytes)));
  });
});
