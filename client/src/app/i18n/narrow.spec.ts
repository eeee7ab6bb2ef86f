import { narrow } from './narrow';

test.each([
  ['（一）', '(一)'],
  ['（十二）三是', '(十二)三是'],
  ['2019年工作设想', '2019年工作设想'],
])('%s is %s between English words', (name, narrowed) => expect(narrow(name)).toBe(narrowed));
