import { z } from 'zod';
import { type NodeJson, nodeNames } from '../document/nodes.js';
import type { PrintedNode, PrintedReport } from '../report/printed.js';
import type { AttachedFile } from '../document/attached.js';
import { digest, id } from './wire.js';

/** One node of a section's text: ProseMirror JSON without marks. Which may stand in which is checked when a text is saved. */
export const documentNode: z.ZodType<NodeJson> = z.strictObject({
  type: z.enum(nodeNames),
  attrs: z.record(z.string(), z.unknown()).optional(),
  get content() {
    return z.array(documentNode).optional();
  },
  text: z.string().optional(),
});
/** A section's text; null where there is none, or not for this reader. Its type is told by shared/document, which checks it. */
export const sectionBody: z.ZodType<unknown> = z
  .strictObject({ type: z.literal('doc'), content: z.array(documentNode) })
  .nullable();

/** A part, an area or a section of the report as it is printed. */
export const printedNode: z.ZodType<PrintedNode> = z.strictObject({
  kind: z.enum(['part', 'area', 'section']),
  id,
  label: z.string(),
  heading: z.string().nullable(),
  body: sectionBody,
  get children() {
    return z.array(printedNode);
  },
});
export const printedReport: z.ZodType<PrintedReport> = z.strictObject({
  title: z.string(),
  issuer: z.string(),
  year: z.int(),
  cover: z.strictObject({ documentNumber: z.string(), date: z.string() }),
  children: z.array(printedNode),
});

/** A file that hangs on a text; it is downloaded by its digest, through the text. */
export const attachedFile: z.ZodType<AttachedFile> = z.strictObject({
  name: z.string(),
  mediaType: z.string().describe('Judged by the content.'),
  size: z.int(),
  digest,
});
/** What hangs on a text after one was attached or taken off. */
export const attached = z.strictObject({
  attachments: z.array(attachedFile),
  digest: digest
    .nullable()
    .describe('Of an answer, which its files belong to; null of a section, whose text alone is signed.'),
});
export type Attached = z.infer<typeof attached>;

/** An image that came for a text; the text names it by its digest. */
export const imageKept = z.strictObject({
  digest,
  width: z.int().describe('In pixels, as it is kept.'),
  height: z.int(),
});
export type ImageKept = z.infer<typeof imageKept>;
