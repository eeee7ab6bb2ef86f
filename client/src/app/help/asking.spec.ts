import { askingTopics } from './asking';

test('who asks, answers, deals with it and reminds is as the tables have it', () => {
  expect(askingTopics.map(({ topic, who }) => `${topic}: ${who.join(' ')}`)).toEqual([
    'material: clerk unit_head coordinator',
    'answer: clerk unit_head',
    'files: ',
    'opinion: reviewer coordinator bureau_head',
    'table: reviewer coordinator bureau_head',
    'late: clerk unit_head reviewer coordinator bureau_head',
    'urge: clerk unit_head reviewer coordinator bureau_head',
  ]);
});
