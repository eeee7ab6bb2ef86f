import { DOMParser, Fragment, type Node as PmNode, type ParseOptions, type Schema, Slice } from '@tiptap/pm/model';
import {
  type DocumentJson,
  checkDocument,
  documentFromParagraphs,
  paragraphsOf,
  plainCharacters,
} from '@bafang/shared';
import { LeftOut, type PasteOutcome } from './left-out';
import { pastedDocument } from './pasted-document';

/** What names something that is kept elsewhere, and by what: the file of an image, a value of the register. */
const naming: Record<string, (attrs: PmNode['attrs']) => string> = {
  image: ({ digest }) => String(digest),
  figure: ({ figure, year, text }) => [figure, year, text].join(),
};
const nameOf = ({ type, attrs }: PmNode): string | undefined => naming[type.name]?.(attrs);

/** The images and values that a text has or had: cut from it they may be put back, and others stay where they are. */
export class OwnNodes {
  private readonly names = new Set<string>();

  note(doc: PmNode): void {
    doc.descendants((node) => {
      const name = nameOf(node);
      if (name !== undefined) this.names.add(name);
    });
  }

  has(node: PmNode): boolean {
    const name = nameOf(node);
    return name === undefined || this.names.has(name);
  }
}

/**
 * What was copied in this editor keeps what it is; everything else is read down to words, lists and tables. A reader that
 * fails says so and gives nothing.
 */
export class ClipboardReader extends DOMParser {
  outcome: PasteOutcome = { came: 'nothing', leftOut: new LeftOut() };

  constructor(
    schema: Schema,
    private readonly own: OwnNodes,
  ) {
    super(schema, DOMParser.fromSchema(schema).rules);
  }

  override parseSlice(dom: Node, options?: ParseOptions): Slice {
    if (options?.preserveWhitespace) return this.ofOurs(super.parseSlice(dom, options));
    try {
      const { doc, leftOut } = pastedDocument(dom);
      return this.read([doc, documentFromParagraphs(paragraphsOf(doc))], leftOut);
    } catch {
      return this.refused();
    }
  }

  readText(text: string, leftOut = new LeftOut()): Slice {
    const lines = leftOut.plain(plainCharacters(text, 'lines')).split('\n');
    return this.read([documentFromParagraphs(lines.filter((line) => line.trim()))], leftOut);
  }

  /** What came by clipboard or by drop, beside what was read of it: words given as plain text alone, or files, which are no text. */
  received(given: DataTransfer | null, parsed: Slice): Slice {
    const [html, text] = ['text/html', 'text/plain'].map((type) => given?.getData(type));
    if (!html && !text) return this.files(given?.files ?? []);
    return parsed.size || !html || !text?.trim() || this.outcome.came === 'refused'
      ? parsed
      : this.readText(text, this.outcome.leftOut);
  }

  /** Of another text's image nothing but its place comes along, of a value its words. */
  private ofOurs({ content, openStart, openEnd }: Slice): Slice {
    const leftOut = new LeftOut();
    const kept = (node: PmNode): PmNode => {
      if (this.own.has(node)) return node.isLeaf ? node : node.copy(mapped(node.content));
      if (node.type.name === 'figure')
        return this.schema.text(leftOut.plain(plainCharacters(String(node.attrs['text']), 'lines')) || ' ');
      leftOut.count('pictures');
      return this.schema.nodes['paragraph']!.create();
    };
    const mapped = (fragment: Fragment) => Fragment.fromArray(fragment.content.map(kept));
    return this.told(new Slice(mapped(content), openStart, openEnd), leftOut);
  }

  private files(files: Iterable<File>): Slice {
    const leftOut = new LeftOut();
    for (const { type } of files) leftOut.count(type.startsWith('image/') ? 'pictures' : 'objects');
    return this.told(Slice.empty, leftOut);
  }

  /** The first of the forms that is lawful. */
  private read(forms: DocumentJson[], leftOut: LeftOut): Slice {
    const filled = forms.filter(({ content }) =>
      content.some(({ type, content: words }) => type !== 'paragraph' || words),
    );
    if (!filled.length) return this.told(Slice.empty, leftOut);
    const doc = filled.map((form) => checkDocument(form).doc).find((lawful) => lawful);
    return doc ? this.told(new Slice(Fragment.fromJSON(this.schema, doc.content), 0, 0), leftOut) : this.refused();
  }

  private refused(): Slice {
    this.outcome = { came: 'refused', leftOut: new LeftOut() };
    return Slice.empty;
  }

  private told(slice: Slice, leftOut: LeftOut): Slice {
    this.outcome = { came: slice.size ? 'in' : 'nothing', leftOut };
    return slice;
  }
}
