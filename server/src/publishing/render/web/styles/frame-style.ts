const light = `
  --paper: #fff;
  --quiet: #faf9f6;
  --ink: #1d1c19;
  --ink-2: #504d46;
  --ink-3: #67635b;
  --line: #dfdcd5;
  --line-3: #7a766d;
  --link: #0b587a;
  --selected: #d8ebf6;
  --mark: #efede8;
  --red: #a8281b;
  --green: #20603f;
  --amber: #7d4b00;
  --amber-band: #fbebd3;
`.trim();
const dark = `
  --paper: #141412;
  --quiet: #201f1c;
  --ink: #e9e5de;
  --ink-2: #c6c1b8;
  --ink-3: #a5a097;
  --line: #383632;
  --line-3: #948f87;
  --link: #92cef5;
  --selected: #123b50;
  --mark: #272623;
  --red: #ffb4a8;
  --green: #97d4b3;
  --amber: #ffc27d;
  --amber-band: #43300f;
`.trim();

/** The page around the text: contents at the left, files and fingerprint at the right; below 1180 px one column, contents folded. */
export const frameStyle = `
:root {
  color-scheme: light dark;
  ${light}
  --ui:
    "PingFang SC", "HarmonyOS Sans SC", MiSans, "Microsoft YaHei UI", "Microsoft YaHei", "Source Han Sans SC",
    "Noto Sans CJK SC", "WenQuanYi Micro Hei", system-ui, sans-serif;
  --song: "Source Han Serif SC", "Noto Serif CJK SC", STSong, FangSong, SimSun, serif;
  --hei: SimHei, STHeiti, var(--ui);
  --kai: KaiTi_GB2312, KaiTi, STKaiti, var(--song);
}
@media (prefers-color-scheme: dark) {
  :root {
    ${dark}
  }
}
* { box-sizing: border-box; }
html {
  background: var(--paper);
  color: var(--ink);
  font: 14px/22px var(--ui);
  line-break: strict;
  overflow-wrap: anywhere;
  text-spacing-trim: trim-start;
  text-autospace: no-autospace;
  -webkit-text-size-adjust: 100%;
}
body { margin: 0; }
a { color: var(--link); }
a:focus-visible, summary:focus-visible, .wide:focus-visible {
  outline: 2px solid var(--link);
  outline-offset: 2px;
  border-radius: 2px;
}
main:focus { outline: none; }
svg { flex: none; }
code { font: 13px/20px ui-monospace, Consolas, "Noto Sans Mono CJK SC", monospace; }
.skip { position: absolute; inset-inline-start: -999px; }
.skip:focus { inset: 8px auto auto 8px; background: var(--paper); padding: 8px 16px; z-index: 1; }
.bar { border-block-end: 1px solid var(--line); }
.bar p {
  display: flex;
  align-items: center;
  justify-content: space-between;
  gap: 24px;
  margin: 0 auto;
  max-inline-size: 1220px;
  block-size: 63px;
  padding-inline: 24px;
  color: var(--ink-2);
}
.bar a { color: inherit; text-decoration: none; padding-block: 10px; }
.bar a:hover { color: var(--link); text-decoration: underline; }
.bar b { margin-inline-end: auto; color: var(--ink); font: 700 20px/32px var(--song); }
.page {
  display: grid;
  grid-template-columns: 232px minmax(0, 630px) 220px;
  justify-content: space-between;
  gap: 40px;
  margin: 0 auto;
  max-inline-size: 1220px;
  padding: 36px 24px 72px;
}
.page main { grid-column: 2; }
.page aside { grid-column: 3; }
.contents.wide-only {
  position: sticky;
  inset-block-start: 24px;
  align-self: start;
  max-block-size: calc(100vh - 48px);
  overflow-y: auto;
}
.contents p { margin: 0 0 4px; color: var(--ink-3); }
.contents ul { margin: 0; padding: 0; list-style: none; }
.contents.wide-only ul { border-inline-start: 2px solid var(--line); }
.contents a { display: flex; padding: 6px 0 6px 12px; color: var(--ink-2); text-decoration: none; }
.contents a:hover { color: var(--link); text-decoration: underline; }
.contents a span:first-child { flex: none; }
.contents a span { word-break: keep-all; }
.contents .level-1 a { color: var(--ink); font-weight: 600; }
.narrow-only, .verified { display: none; }
.notice {
  display: flex;
  gap: 10px;
  margin: 0 0 12px;
  border-radius: 2px;
  padding: 10px 14px;
  background: var(--quiet);
  color: var(--ink-2);
}
.notice.superseded, .notice.withdrawn { background: var(--amber-band); color: var(--amber); }
.notice a { color: inherit; }
.notices { margin-block-end: 24px; }
aside dl, aside ul { margin: 0; padding: 0; list-style: none; }
.facts div { border-block-end: 1px solid var(--line); padding-block: 6px; }
.facts div:first-child { padding-block-start: 0; }
.facts dt, aside small { color: var(--ink-3); font-size: 13px; line-height: 20px; }
aside dd { margin: 0; }
aside small { display: block; }
.files { padding-block: 20px 8px; }
.files li { display: flex; gap: 12px; padding-block: 5px; color: var(--link); }
.files a { text-decoration: none; }
.files a:hover { text-decoration: underline; }
aside h2 { margin: 0; font: 600 14px/22px var(--ui); }
.check {
  border: 1px solid var(--line);
  border-radius: 12px;
  padding: 14px 16px;
  background: var(--quiet);
  margin-block-start: 16px;
}
.check h2, .verified { color: var(--green); }
.check h2 { display: flex; align-items: center; gap: 4px; }
.check p { margin: 4px 0; }
.check summary { color: var(--link); text-decoration: underline; cursor: pointer; padding-block: 2px; }
.check dt { margin-block-start: 6px; color: var(--ink-3); }
.earlier { margin-block-start: 20px; }
.earlier li { padding-block: 5px; }
.bare main > :not(h1) { max-inline-size: 35em; }
.bare h1 { margin: 12px 0 20px; max-inline-size: none; font-size: 28px; line-height: 40px; }
.year { display: grid; grid-template-columns: 80px minmax(0, 1fr); border-block-start: 1px solid var(--line); padding-block: 14px; }
.year h2 { margin: 0; padding: 0; text-indent: 0; font: 600 18px/32px var(--ui); }
.year ul { margin: 0; padding: 0; list-style: none; }
.year li { padding-block-end: 8px; font-size: 18px; line-height: 32px; }
.bare .feed { margin: 0; padding-block: 14px; border-block-start: 1px solid var(--line); text-indent: 0; font: 14px/22px var(--ui); }
.year small { display: block; color: var(--ink-3); font-size: 14px; line-height: 22px; }
.bare p { margin: 0; font-size: 16px; line-height: 28px; }
body > footer {
  border-block-start: 1px solid var(--line);
  color: var(--ink-3);
  padding: 16px 24px;
  text-align: center;
}
body > footer p { margin: 0; }
article > footer { display: none; }
@media (width < 1180px) {
  .page { display: flex; flex-direction: column; gap: 0; max-inline-size: 678px; padding-block: 24px 48px; }
  .bar p { max-inline-size: 678px; }
  .wide-only { display: none; }
  main, main > article { display: contents; }
  .notices { order: -3; }
  article > header, .withdrawn header { order: -2; margin-block-end: 12px; }
  .narrow-only, .verified { display: block; order: -1; }
  .narrow-only details { border: 1px solid var(--line); border-radius: 12px; }
  .narrow-only summary { padding: 12px 14px; cursor: pointer; }
  .narrow-only summary span { margin-inline-start: 8px; color: var(--ink-2); }
  .narrow-only ul { padding: 0 14px 12px 2px; }
  .narrow-only a { min-block-size: 44px; align-items: center; }
  .verified { display: flex; align-items: center; gap: 4px; margin: 8px 0 12px; text-indent: 0; }
  .verified a { margin-inline-start: auto; padding-block: 10px; text-decoration: none; }
  aside { margin-block-start: 40px; }
}
@media (width < 600px) {
  .bar p { block-size: 55px; padding-inline: 20px; }
  .bar b { font-size: 18px; }
  .page { padding-inline: 20px; }
  article > header { padding-block-end: 14px; }
  h1 { font-size: 26px; line-height: 38px; }
  article h2, article h3 { padding-inline-start: 0; }
  article ol { padding-inline-start: 2.4em; }
}
`.trim();
