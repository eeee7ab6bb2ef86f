import { Html, html, nonceName } from './html.js';

interface Frame {
  title: string;
  /** For the head beside the title, such as 政府网站 page labels. */
  labels?: readonly (readonly [name: string, content: string])[];
  styles: readonly string[];
  /** Where feed readers are told what came out. */
  feed?: string;
  body: Html;
}

/** A whole page without script. The style stands before all text, so that the first nonce name in it is the real one. */
export function framed({ title, labels = [], styles, feed, body }: Frame): string {
  return html`<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<style nonce="${new Html(nonceName)}">
${new Html(styles.join('\n'))}
</style>
<title>${title}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
${labels.map(([name, content]) => html`<meta name="${name}" content="${content}">\n`)}<link rel="icon" href="data:,">
${feed ? html`<link rel="alternate" type="application/atom+xml" href="${feed}">\n` : null}</head>
<body>
${body}</body>
</html>
`.source;
}
