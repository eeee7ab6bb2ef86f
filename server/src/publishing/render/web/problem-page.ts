import { html } from './html.js';
import { sitePage } from './site-page.js';

/** 404: mistyped, cut off in a message, or of a report that is not public yet. */
const told: Record<404 | 500, { title: string; lines: readonly string[] }> = {
  404: {
    title: '没有这个页面',
    lines: ['地址可能不完整，或者这份报告还没有公开。', '请核对地址；从文件或消息里点开的，看看末尾有没有缺字。'],
  },
  500: { title: '这个页面暂时打不开', lines: ['不是您的地址有误，是本站出了故障，已经记录。', '请稍后再打开。'] },
};

/** Where nothing can be shown. It repeats nothing of what was asked for. */
export function renderProblemPage(status: 404 | 500): string {
  const { title, lines } = told[status];
  return sitePage({
    title,
    issuer: null,
    address: null,
    labels: [['robots', 'noindex']],
    main: html`<div class="page bare">
<main id="text" tabindex="-1">
<h1>${title}</h1>
${lines.map((line) => html`<p>${line}</p>\n`)}</main>
</div>
`,
  });
}
