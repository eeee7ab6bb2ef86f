import { headOf, stopped, type PrintedNode } from './printed.js';

test.each([
  ['加强领导', '加强领导。'],
  ['加强领导。', '加强领导。'],
  ['目标如下：', '目标如下：'],
  ['谁来办？', '谁来办？'],
  ['一齐动手！', '一齐动手！'],
  ['先立后破；', '先立后破；'],
  ['重点、', '重点、。'],
  ['', ''],
])('%s runs in as %s', (heading, run) => expect(stopped(heading)).toBe(run));

test.each([
  ['section', '', '引言', 'none', '引言'],
  ['section', '', null, 'none', ''],
  ['part', '一、', '情况', 'part', '一、情况'],
  ['area', '（一）', '职能', 'area', '（一）职能'],
  ['area', '一、', '职能', 'part', '一、职能'],
  ['section', '二、', '设想', 'part', '二、设想'],
  ['section', '（四）', '保障', 'area', '（四）保障'],
  ['section', '一是', '深化改革', 'run_in', '一是深化改革。'],
  ['section', '一是', '目标如下：', 'run_in', '一是目标如下：'],
  ['section', '二是', null, 'run_in', '二是'],
] as [PrintedNode['kind'], string, string | null, string, string][])(
  'a %s numbered %s of heading %s is headed as %s: %s',
  (kind, label, heading, style, text) => expect(headOf({ kind, label, heading })).toEqual({ style, text }),
);
