/** A fixed element is repeated on every printed page; the mark lies under the text and leaves it legible. */
export const draftStyle = `
.sheet { margin: 0 auto; max-inline-size: 678px; padding: 24px 24px 72px; }
.sheet main, .sheet main > article { display: block; }
.sheet .notice { margin-block-end: 32px; background: var(--amber-band); color: var(--amber); }
.watermark {
  position: fixed;
  inset: 0;
  z-index: -1;
  display: grid;
  place-items: center;
  margin: 0;
  color: var(--mark);
  font: 700 120px/1 var(--song);
  letter-spacing: .2em;
  white-space: nowrap;
  rotate: -30deg;
  pointer-events: none;
}
@media print {
  @page { @top-center { content: "送审稿"; font: 14pt SimHei, STHeiti, "Noto Sans CJK SC", sans-serif; } }
  .sheet { padding: 0; max-inline-size: none; }
  .watermark { color: #e4e4e4; font-size: 110pt; }
}
`.trim();
