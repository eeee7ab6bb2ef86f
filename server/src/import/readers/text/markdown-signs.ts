import { Marked, Tokenizer, type Token } from 'marked';

/** Elements that a page may hold; anything else in angle brackets is prose: <张三>, <abc>. */
const ELEMENTS = new Set(
  (
    'a abbr address article aside b big blockquote body br button caption center cite code col colgroup dd del details dfn div dl dt em ' +
    'figcaption figure font footer form h1 h2 h3 h4 h5 h6 head header hr html i iframe img input ins kbd label li link main mark meta nav ' +
    'ol option p pre q rp rt ruby s samp script section select small span strike strong style sub summary sup table tbody td textarea tfoot ' +
    'th thead time title tr tt u ul var video wbr'
  ).split(' '),
);
const isElement = (raw: string): boolean =>
  raw.startsWith('<!') || ELEMENTS.has(/^<\/?([a-z][a-z0-9]*)/i.exec(raw.trim())?.[1]?.toLowerCase() ?? '');

/** An address and nothing else: 〔2018〕10号 typed as [2018](10号) is no link. */
const PLAIN = /^[\x21-\x7E]+$/;
const BEGINS = /^(?:[a-z][a-z0-9+.-]*:|www\.|[#/.?])/i;
const HOST = /[\x21-\x7E]\.[a-z]{2,5}(?:[#?]|$)/i;
const FILE = /^[^\s/]+\.(?:docx?|pdf|xlsx?|html?|md|png|jpe?g|gif)$/i;
const isAddress = (href: string): boolean =>
  (PLAIN.test(href) && (BEGINS.test(href) || HOST.test(href))) || FILE.test(href);
/** [^1]: a note's sign, no link. */
export const NOTE = /^\[\^/;
const JOINED = /[\p{L}\p{N}%*_]/u;
const WORD = /\w/;

const between = (one: string, other: string): boolean => WORD.test(one) && WORD.test(other);

/** Whether signs around words only set them off: 3*5*8, 92%*, 甲_乙_丙 and 2**3**4 are prose, and no sign goes from between two digits. */
const setsOff = (inner: string, mark: string, before: string, after: string): boolean =>
  mark.length > 1
    ? !between(before, inner.charAt(0)) && !between(inner.slice(-1), after)
    : !JOINED.test(before) && !JOINED.test(after);

/** A sign at the head of a line that belongs to a figure: >90%. */
const COMPARED = /^ {0,3}>\s*[=＝]?\s*[\d０-９]/;

const signs = new Marked({
  tokenizer: {
    emStrong(src, masked, before = '') {
      const found = Tokenizer.prototype.emStrong.call(this, src, masked, before);
      const mark = found?.type === 'strong' ? '**' : '*';
      return found && setsOff(found.text, mark, before.slice(-1), src.charAt(found.raw.length)) ? found : undefined;
    },
    // one tilde is 至: 1~5月
    del(src) {
      return src.startsWith('~~') ? false : undefined;
    },
    link(src) {
      const found = Tokenizer.prototype.link.call(this, src);
      return found && isAddress(found.href) ? found : undefined;
    },
    def(src) {
      const found = Tokenizer.prototype.def.call(this, src);
      return found && (NOTE.test(found.raw) || isAddress(found.href)) ? found : undefined;
    },
    tag(src) {
      return isElement(src) ? false : undefined;
    },
    html(src) {
      return isElement(src) ? false : undefined;
    },
    blockquote(src) {
      return COMPARED.test(src) ? undefined : false;
    },
  },
});

/** Markdown's blocks and signs, of which none may take a visible sign out of Chinese prose. */
export const markdownTokens = (text: string): Token[] => signs.lexer(text);
