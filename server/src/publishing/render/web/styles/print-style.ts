/** On paper as GB/T 9704-2012 has it: A4, 37/28/35/26 mm, 22 lines of 28 characters, page number outside. */
export const printStyle = `
@media print {
  @page { size: A4; margin: 37mm 26mm 35mm 28mm; }
  @page :right {
    @bottom-right {
      content: "— " counter(page) " —　";
      font: 14pt SimSun, STSong, "Noto Serif CJK SC", serif;
      vertical-align: top;
      padding-block-start: 7mm;
    }
  }
  @page :left {
    @bottom-left {
      content: "　— " counter(page) " —";
      font: 14pt SimSun, STSong, "Noto Serif CJK SC", serif;
      vertical-align: top;
      padding-block-start: 7mm;
    }
  }
  :root {
    --paper: #fff;
    --ink: #000;
    --ink-2: #000;
    --ink-3: #000;
    --line: #000;
    --line-3: #000;
    --quiet: #fff;
    --selected: transparent;
    --red: #a8281b;
    --amber: #000;
    --amber-band: #fff;
    --song: FangSong_GB2312, FangSong, STFangsong, "Noto Serif CJK SC", serif;
    --hei: SimHei, STHeiti, "Noto Sans CJK SC", sans-serif;
    --kai: KaiTi_GB2312, KaiTi, STKaiti, "Noto Serif CJK SC", serif;
  }
  .skip, .bar, .contents, .verified, aside, body > footer { display: none; }
  .page, main, main > article { display: block; max-inline-size: none; padding: 0; }
  article, article h2, article h3 { font-size: 16pt; line-height: 28.95pt; letter-spacing: -0.207pt; }
  h1 {
    max-inline-size: 18em;
    font: 400 22pt/28.95pt FZXiaoBiaoSong-B05S, "方正小标宋简体", STZhongsong, "Noto Serif CJK SC", serif;
  }
  article > header { margin-block-end: 28.95pt; padding-block-end: 14pt; }
  article header .cover { margin-block-start: 14.95pt; font: 16pt/28.95pt var(--song); }
  article h2, article h3 { margin: 0; padding-inline-start: 2em; break-after: avoid; font-weight: 400; }
  article p { orphans: 2; widows: 2; }
  .wide { overflow: visible; margin-block: 0; }
  table { font: 12pt/18pt var(--song); }
  thead { display: table-header-group; }
  tr, figure { break-inside: avoid; }
  a { color: inherit; text-decoration: none; }
  .notice { border: 1px solid #000; font: 12pt/20pt var(--song); }
  article > footer {
    display: block;
    margin-block-start: 28.95pt;
    font: 10.5pt/16pt var(--song);
    letter-spacing: 0;
    break-before: avoid;
    break-inside: avoid;
  }
  small { font-size: inherit; }
}
`.trim();
