import { attachedLimits, isNamedAsImage } from '@bafang/shared';
import { filesIn, unfitOf } from './outgoing';

test.each([
  ['台账.pdf', 1, null],
  ['台账.PDF', attachedLimits.bytes, null],
  ['安装.exe', 1, 'unsupported_type'],
  ['图.svg', 1, 'unsupported_type'],
  ['台账.pdf', attachedLimits.bytes + 1, 'too_large'],
  ['台账.pdf', 0, 'file_missing'],
])('%s of %i bytes is unfit: %s', (name, size, expected) => expect(unfitOf({ name, size })).toBe(expected));

test('of what may be attached, a text shows images alone', () => {
  expect(unfitOf({ name: '台账.pdf', size: 1 }, isNamedAsImage)).toBe('unsupported_type');
  expect(unfitOf({ name: '图.png', size: 1 }, isNamedAsImage)).toBe(null);
});

describe('what is pasted or dropped', () => {
  const file = { name: '图.png' } as File;
  const given = (types: string[]) => ({ types, files: [file] }) as unknown as DataTransfer;

  test('is files where it is nothing else', () => {
    expect(filesIn(given(['Files']))).toEqual([file]);
    expect(filesIn(null)).toEqual([]);
  });

  test('is text where Word sends a picture of it along', () => {
    expect(filesIn(given(['text/html', 'text/plain', 'Files']))).toEqual([]);
    expect(filesIn(given(['text/plain', 'Files']))).toEqual([]);
  });
});
