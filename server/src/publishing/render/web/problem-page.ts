import { type Html, html } from './html.js';
import { PUBLIC, sitePage } from './site-page.js';

interface Told {
  title: string;
  lines: readonly string[];
  onward: { href: string; words: string };
}
const inside = { href: '/', words: '回到八方' };
const years = { href: PUBLIC, words: '看各年度报告' };

const told = {
  // mistyped, cut off in a message, or of a report that is not public yet
  not_public: {
    title: '没有这个页面',
    lines: ['地址可能不完整，或者这份报告还没有公开。', '请核对地址；从文件或消息里点开的，看看末尾有没有缺字。'],
    onward: years,
  },
  failed: {
    title: '这个页面暂时打不开',
    lines: ['不是您的地址有误，是本站出了故障，已经记录。', '请稍后再打开。'],
    onward: years,
  },
  signed_out: {
    title: '登录已过期',
    lines: ['这个页面要登录后看。', '请登录后再点一次原来的链接。'],
    onward: { href: '/sign-in', words: '去登录' },
  },
  forbidden: { title: '您的角色不能看这个页面', lines: ['要看的，请找有这个角色的同事。'], onward: inside },
  not_yours: { title: '没有找到', lines: ['它已经不在，或者不在您的范围内。'], onward: inside },
  too_many: {
    title: '记录太多，一张表放不下',
    lines: ['请先按日期、单位或动作筛选，再导出；要全部的，请导出 CSV。'],
    onward: inside,
  },
  withheld: {
    title: '现在不能导出送审稿',
    lines: ['已公开的文稿因涉密撤回。', '公开专员重新作保密审查，结论是公开以后，才能导出。'],
    onward: inside,
  },
} as const satisfies Record<string, Told>;
export type ProblemPage = keyof typeof told;

/** Where nothing can be shown. It repeats nothing of what was asked for. */
export function renderProblemPage(page: ProblemPage): string {
  const { title, lines, onward }: Told = told[page];
  return sitePage({
    title,
    issuer: null,
    address: null,
    labels: [['robots', 'noindex']],
    main: html`<div class="page bare">
<main id="text" tabindex="-1">
<h1>${title}</h1>
${lines.map((line): Html => html`<p>${line}</p>\n`)}<p><a href="${onward.href}">${onward.words}</a></p>
</main>
</div>
`,
  });
}
