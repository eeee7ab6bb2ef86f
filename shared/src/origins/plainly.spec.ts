import { originsIn } from './origins.js';
import { type Sentence, sentencesOf } from './sentences.js';
import { type SourceSentence, sourcesOf, type SourceText, textSources } from './sources.js';

/** What is found must be what is found without any index: every sentence beside every other, one after the other. */
const pairsOf = (key: string): string[] => [
  ...new Set(key.length < 2 ? [...key] : Array.from({ length: key.length - 1 }, (_, at) => key.slice(at, at + 2))),
];
const kinds: readonly string[] = textSources;
const leastOf = { last_year: 0.6, material: 0.6, section: 0.9 };

function plainly(text: readonly Sentence[], texts: readonly SourceText[], own: string): (SourceSentence | null)[] {
  const all = texts.flatMap(({ sentences, ...source }) => sentences.map((each) => ({ ...each, source })));
  const placesOf = new Map<string, SourceSentence[]>();
  const told = all.filter((each) => {
    const places = placesOf.get(each.key) ?? [];
    placesOf.set(each.key, places);
    if (places.length < 50) places.push(each);
    return places.filter(({ source }) => source.kind === each.source.kind).length < 3;
  });
  const pairs = told.map(({ key }) => new Set(pairsOf(key)));
  const standsIn = (pair: string) => pairs.filter((each) => each.has(pair)).length;
  const many = new Map([...new Set(pairs.flatMap((each) => [...each]))].map((pair) => [pair, standsIn(pair)]));

  return text.map(({ key }) => {
    const may = ({ source }: SourceSentence) => source.id !== own && (source.kind !== 'section' || key.length >= 12);
    const same = (placesOf.get(key) ?? []).filter(may);
    const [first] = kinds.flatMap((kind) => same.filter(({ source }) => source.kind === kind));
    if (first || key.length < 12) return first ?? null;
    const wanted = pairsOf(key);
    const telling = wanted.filter((pair) => (many.get(pair) ?? 0) <= 200);
    const near = told.flatMap((sentence, at) => {
      const common = telling.filter((pair) => pairs[at]!.has(pair));
      const like = (2 * common.length) / (wanted.length + pairs[at]!.size);
      return may(sentence) && like >= leastOf[sentence.source.kind]
        ? [{ sentence, like, from: telling.indexOf(common[0]!) }]
        : [];
    });
    const [best] = near.sort((one, other) => other.like - one.like || one.from - other.from);
    return best?.sentence ?? null;
  });
}

/** Numbers from 0 to 1, the same for the same seed. */
function drawn(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Texts of few signs, in which sentences return whole, changed here and there, and many times over. */
function textsOf(seed: number): SourceText[] {
  const draw = drawn(seed);
  const below = (most: number) => Math.floor(draw() * most);
  const signs = 4 + below(40);
  const sign = () => String.fromCodePoint(0x4e00 + below(signs));
  const said: string[] = [];
  const sentence = () => {
    const before = said[draw() < 0.2 ? 0 : below(said.length)];
    const changed = draw() < 0.2 ? 0 : draw() * 0.4;
    const words = before && draw() < 0.7 ? [...before] : Array.from({ length: 1 + below(40) }, sign);
    said.push(words.map((each) => (before && draw() < changed ? sign() : each)).join(''));
    return `${said.at(-1)!}${draw() < 0.1 ? '2018年' : ''}。`;
  };
  return Array.from({ length: 20 + below(60) }, (_, id) => ({
    kind: textSources[below(3)]!,
    id: `${id}`,
    sentences: sentencesOf(
      Array.from({ length: 1 + below(3) }, () => Array.from({ length: below(9) }, sentence).join('')),
    ),
  }));
}

const where = (found: Pick<SourceSentence, 'source' | 'paragraph' | 'at'> | null) =>
  found && `${found.source.kind} ${found.source.id} ${found.paragraph} ${found.at}`;

test.each(Array.from({ length: 40 }, (_, seed) => seed))('texts of seed %i', (seed) => {
  const texts = textsOf(seed);
  const sources = sourcesOf(texts);
  for (const { id, sentences } of texts) {
    const found = originsIn(sentences, sources, id);
    expect(found.map(({ source }) => where(source))).toEqual(plainly(sentences, texts, id).map(where));
  }
});
