import type { Deadline, TemplateHeading, TemplateNode, TemplateSection } from '../template.js';

/** 《法治政府建设与责任落实督察工作规定》: upward before 1 March, to the public before 1 April (第二十四条). */
export const legalDeadlines: readonly Deadline[] = [
  { recipient: 'party_committee', month: 3, day: 1 },
  { recipient: 'peoples_congress', month: 3, day: 1 },
  { recipient: 'superior_government', month: 3, day: 1 },
  { recipient: 'public', month: 4, day: 1 },
];

/** An area and its points, each of at most 400 characters. */
export const area = (heading: string, ...points: string[]): TemplateHeading => ({
  kind: 'area',
  heading,
  children: points.map((point): TemplateSection => ({
    kind: 'section',
    heading: point,
    numbered: true,
    wordLimit: 400,
  })),
});

export const requiredPart = (heading: string, ...children: TemplateNode[]): TemplateHeading => ({
  kind: 'part',
  heading,
  required: true,
  children,
});

/** A part that is one text. */
export const requiredText = (heading: string, wordLimit: number, note: string): TemplateSection => ({
  kind: 'section',
  heading,
  numbered: true,
  required: true,
  wordLimit,
  note,
});

/** 引言: its heading is not printed. */
export const preamble: TemplateSection = {
  kind: 'section',
  heading: '引言',
  numbered: false,
  required: true,
  wordLimit: 500,
  note: '写一年来的总体情况，以“现将有关情况报告如下：”结尾。',
};
