/** How the text itself is set on a screen: 18/34, 35 characters wide, justified, two characters in. */
export const articleStyle = `
article {
  font: 18px/34px var(--song);
  line-break: strict;
  overflow-wrap: anywhere;
  text-spacing-trim: normal;
  text-autospace: no-autospace;
}
article > header, .withdrawn header {
  border-block-end: 2px solid var(--red);
  margin-block-end: 26px;
  padding-block-end: 20px;
  text-align: center;
}
h1 {
  margin: 0 auto;
  max-inline-size: 15em;
  font: 700 34px/48px var(--song);
  word-break: keep-all;
  text-wrap: balance;
}
.cover {
  margin: 14px 0 0;
  word-break: keep-all;
  text-wrap: balance;
  color: var(--ink-2);
  font: 15px/24px var(--ui);
  text-indent: 0;
  text-align: center;
}
article p { margin: 0; text-indent: 2em; text-align: justify; }
article header .cover { margin-block-start: 14px; text-indent: 0; text-align: center; }
article h2, article h3 { margin: 0; padding-inline-start: 2em; font-size: 18px; line-height: 34px; font-weight: 400; }
article h2 { margin-block: 22px 6px; font-family: var(--hei); font-size: 20px; font-weight: 600; }
article h3 { margin-block: 6px 4px; font-family: var(--kai); }
article :target { background: var(--selected); box-shadow: -6px 0 var(--selected), 6px 0 var(--selected); }
article ol { margin: 0; padding-inline-start: 4em; }
article ol ol { padding-inline-start: 2.4em; }
@counter-style bracketed { system: extends decimal; prefix: "（"; suffix: "）"; }
article ol ol:not([type]) { list-style-type: bracketed; }
article li p { text-indent: 0; }
.wide { margin-block: 14px; overflow-x: auto; }
table {
  border-collapse: collapse;
  inline-size: 100%;
  overflow-wrap: break-word;
  font: 15px/24px var(--ui);
  font-variant-numeric: tabular-nums;
}
th, td {
  border: 1px solid var(--line-3);
  padding: 6px 10px;
  min-inline-size: 5em;
  text-align: start;
  vertical-align: top;
}
th { background: var(--quiet); font-weight: 600; }
article td p, article th p { text-indent: 0; text-align: start; }
article td ol, article th ol { padding-inline-start: 1.6em; }
figure { margin: 14px 0; text-align: center; }
figure img { max-inline-size: 100%; block-size: auto; }
figcaption { color: var(--ink-2); font: 15px/24px var(--ui); }
.missing {
  border: 1px dashed var(--line-3);
  border-radius: 4px;
  padding-inline: 8px;
  color: var(--ink-2);
  font: 15px/24px var(--ui);
}
`.trim();
