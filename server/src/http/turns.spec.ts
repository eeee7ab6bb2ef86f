import { Turns } from './turns.js';

test('so many at once and no more, in the order they came, whatever becomes of them', async () => {
  const turns = new Turns(2);
  const began: number[] = [];
  let [running, most] = [0, 0];
  const answers = await Promise.allSettled(
    Array.from({ length: 9 }, (_, index) =>
      turns.take(async () => {
        began.push(index);
        most = Math.max(most, ++running);
        await new Promise((resolve) => setTimeout(resolve, 2));
        running -= 1;
        if (index % 3 === 0) throw new Error('no');
        return index;
      }),
    ),
  );
  expect(began).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
  expect(most).toBe(2);
  expect(answers.map(({ status }) => status === 'fulfilled')).toEqual(
    [0, 1, 2, 3, 4, 5, 6, 7, 8].map((index) => index % 3 !== 0),
  );
});
