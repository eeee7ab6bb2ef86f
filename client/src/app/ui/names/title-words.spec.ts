import { wordsOf } from './title-words';

test.each(['推进行政决策科学化、民主化、法治化', '健全“两法衔接”工作机制', '（试行）办法：说明'])(
  '%s breaks neither before 、 nor after “',
  (title) => {
    const words = wordsOf(title);
    expect(words.join('')).toBe(title);
    expect(words.length).toBeGreaterThan(1);
    expect(words.filter((word) => /^[、：”）]|[“（]$/.test(word))).toEqual([]);
  },
);
