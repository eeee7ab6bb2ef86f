import { type DocumentJson, documentFromParagraphs } from '@bafang/shared';

const subjects = ['各部门', '市直单位', '各镇街', '执法队伍', '政务窗口', '调解组织', '牵头单位', '主管部门'];
const acts = [
  '梳理权责事项',
  '修订办事指南',
  '开展专项检查',
  '办结群众来信',
  '组织法治培训',
  '审查规范性文件',
  '公开执法结果',
  '化解行政争议',
];
const ends = [
  '较上年进一步提高',
  '按期完成年度任务',
  '由督查组逐项核对',
  '向社会公开了结果',
  '形成了长效做法',
  '得到企业和群众认可',
];

const pick = (words: readonly string[], by: number): string => words[by % words.length]!;
const sentence = (seed: number): string =>
  `${pick(subjects, seed)}全年${pick(acts, seed * 3 + 1)}${((seed * 17) % 9000) + 100}件次，` +
  `${pick(subjects, seed * 5 + 2)}配合${pick(acts, seed * 7 + 3)}，${pick(ends, seed * 11)}。`;

/** A section as long as the plan of a year asks for, about 400 字 in three paragraphs; another text for each seed. */
export function bodyOf(seed: number): DocumentJson {
  const paragraph = (index: number) => [0, 1, 2].map((part) => sentence(seed * 13 + index * 5 + part)).join('');
  return documentFromParagraphs([`第${seed}号。${paragraph(0)}`, paragraph(1), paragraph(2)]);
}
