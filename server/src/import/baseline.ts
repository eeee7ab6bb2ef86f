import {
  documentFromParagraphs,
  emptyDocument,
  type ImportNode,
  label,
  type PrintedNode,
  type PrintedReport,
  stopped,
  type Template,
  type TemplateNode,
} from '@bafang/shared';
import { newId } from '../database/id.js';
import type { ReadOutline } from './import.entity.js';

export type DatedOutline = ReadOutline & { year: number };

const paragraphs = (text: string | null): string[] => (text ? text.split('\n') : []);
const bodyOf = (lines: readonly string[]) => (lines.length ? documentFromParagraphs([...lines]) : emptyDocument());

/** Items stay in the body of their point, each a paragraph with its number. */
function itemLines(nodes: readonly ImportNode[]): string[] {
  return nodes.flatMap((node, index) => {
    const [first = '', ...rest] = paragraphs(node.text);
    return [
      `${label('item', node.number ?? index + 1)}${stopped(headingOf(node))}${first}`,
      ...rest,
      ...itemLines(node.children),
    ];
  });
}

/** A heading is one line, wherever it broke in the file. */
const headingOf = (node: ImportNode): string => (node.heading ?? '').replaceAll(/\s*[\n\t]\s*/g, ' ');

const section = (labelled: string, heading: string | null, lines: readonly string[]): PrintedNode => ({
  kind: 'section',
  id: newId(),
  label: labelled,
  heading,
  body: bodyOf(lines),
  children: [],
});

/** What the answer 否 to a missing 一是 makes of a point: text of its area. */
const isLeadIn = (node: ImportNode, notPoints: ReadonlySet<number>): boolean =>
  node.kind === 'point' && node.number === null && notPoints.has(node.line);

function children(
  nodes: readonly ImportNode[],
  level: 'part' | 'area' | 'point',
  notPoints: ReadonlySet<number>,
): PrintedNode[] {
  let count = 0;
  return nodes.flatMap((node): PrintedNode[] => {
    if (node.kind === 'preamble' || node.kind === 'closing')
      return [section('', null, [...paragraphs(node.text), ...itemLines(node.children)])];
    if (isLeadIn(node, notPoints))
      return [
        section('', null, [
          `${stopped(headingOf(node))}${paragraphs(node.text)[0] ?? ''}`,
          ...paragraphs(node.text).slice(1),
          ...itemLines(node.children),
        ]),
      ];
    if (node.kind === 'point' || node.kind === 'item')
      return [
        section(label(level, ++count), node.heading === null ? null : headingOf(node), [
          ...paragraphs(node.text),
          ...itemLines(node.children),
        ]),
      ];
    const own = label(level, ++count);
    const lead = node.text ? [section('', null, paragraphs(node.text))] : [];
    return [
      {
        kind: node.kind,
        id: newId(),
        label: own,
        heading: headingOf(node),
        body: null,
        children: [...lead, ...children(node.children, node.kind === 'part' ? 'area' : 'point', notPoints)],
      },
    ];
  });
}

/** The checked tree as the frozen text of an imported edition: what the tree held, the edition holds. */
export function baselineText(
  { title, year, nodes, notes }: DatedOutline,
  answers: Readonly<Record<string, boolean>>,
  issuer: string,
): PrintedReport {
  const notPoints = new Set(
    notes
      .filter(({ code, index }) => code === 'ordinal_missing' && answers[String(index)] === false)
      .map(({ line }) => line ?? 0),
  );
  return { title, issuer, year, cover: { documentNumber: '', date: '' }, children: children(nodes, 'part', notPoints) };
}

/** A template for the years to come from the same tree: headings only, deadlines from the shipped one of its years. */
export function templateOf({ title, year, children: nodes }: PrintedReport): Template {
  const moving = (heading: string | null) =>
    (heading ?? '').replaceAll(`${year}年`, '{year}年').replaceAll(`${year + 1}年`, '{nextYear}年');
  const node = (printed: PrintedNode): TemplateNode =>
    printed.kind === 'section'
      ? { kind: 'section', heading: moving(printed.heading), numbered: printed.label !== '' }
      : { kind: printed.kind, heading: moving(printed.heading), children: printed.children.map(node) };
  return {
    id: newId(),
    version: 1,
    name: title,
    years: null,
    legalBasis: [],
    deadlines: [],
    children: nodes.map(node),
  };
}
