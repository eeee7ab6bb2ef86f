import type { ZxcvbnFactory } from '@zxcvbn-ts/core';

/** What people here take for a password, and no list made elsewhere knows. */
// prettier-ignore
const hereabouts = [
  'woaini', 'aini', '1314', '520', '521', '1314520', '1314521', 'mima', 'nihao', 'laopo', 'laogong', 'baobao', 'huawei',
  'bafang', 'fazhi', 'zhengfu', 'niandu', 'baogao', 'gongzuo', 'danwei',
  'guangdong', 'guangzhou', 'shenzhen', 'dongguan', 'zhang', 'wang', 'chen', 'yang', 'zhao', 'huang', 'zhou', 'xiao', 'wei', 'ming',
  '密码', '中国', '你好', '我爱你', '八方', '法治政府', '法治', '政府', '人民', '建设', '年度报告', '年度', '报告', '工作', '单位',
];

/** Two words and a year are 10⁸ guesses; ten signs without a pattern are 10¹⁰. */
const LEAST_GUESSES = 1e9;

/** The time grows faster than the length and the exchanges of letters (a@, o0): at these, ten milliseconds at the worst. What is strong is so at its beginning. */
const judged = { maxLength: 32, l33tMaxSubstitutions: 10 };

let estimator: Promise<ZxcvbnFactory> | null = null;

/** Its lists of passwords take some 25 MiB and a third of a second: they are read when somebody first changes a password. */
async function load(): Promise<ZxcvbnFactory> {
  const [{ ZxcvbnFactory }, { adjacencyGraphs, dictionary }] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
  ]);
  return new ZxcvbnFactory({ dictionary: { ...dictionary, hereabouts }, graphs: adjacencyGraphs, ...judged });
}

/** Whether a password is guessed soon by whoever knows what people choose, and these names. */
export async function guessable(password: string, names: readonly string[]): Promise<boolean> {
  const parts = names.flatMap((name) => [name, ...name.split(/[^\p{L}\p{N}]+/u)]).filter((part) => part.length > 1);
  const { guesses } = (await (estimator ??= load())).check(password.normalize('NFKC'), [...new Set(parts)]);
  return guesses < LEAST_GUESSES;
}
