/** A file that hangs on a text: its name as people read it, and what it is by its content. */
export interface AttachedFile {
  name: string;
  mediaType: string;
  /** In bytes. */
  size: number;
  digest: string;
}

/** Bytes a file, files a text, bytes of a whole report. */
export const attachedLimits = { bytes: 20 * 1024 * 1024, files: 30, reportBytes: 1024 * 1024 * 1024 } as const;

/** What may be attached, with the endings that its names have. Pictures are kept without what a camera noted. */
// prettier-ignore
export const attachedTypes: Readonly<Record<string, readonly string[]>> = {
  'application/pdf': ['pdf'],
  'application/ofd': ['ofd'],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['docx'],
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['xlsx'],
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': ['pptx'],
  'application/x-cfb': ['doc', 'xls', 'ppt', 'wps', 'et', 'dps'],
  'image/jpeg': ['jpg', 'jpeg'],
  'image/png': ['png'],
  'image/webp': ['webp'],
  'text/plain': ['txt', 'csv'],
};

/** Images in a text: how many it has, the longer side in pixels to which they are made smaller, and bytes of a whole report. */
export const imageLimits = { images: 30, edge: 2000, reportBytes: 100 * 1024 * 1024 } as const;
/** What they may come as, by their names, and what they are kept as: what word processors draw. */
export const isNamedAsImage = (name: string): boolean =>
  Object.keys(attachedTypes).some((type) => type.startsWith('image/') && isNamedAs(name, type));
export const keptImageTypes = ['image/jpeg', 'image/png'] as const;

const endingOf = (name: string): string => /\.([a-z0-9]{1,8})$/i.exec(name)?.[1]?.toLowerCase() ?? '';

/** Whether a file of this name may be attached; the content is judged where it arrives. */
export const mayAttach = (name: string): boolean => Object.values(attachedTypes).flat().includes(endingOf(name));

/** Whether a name ends as those of files of this type do. */
export const isNamedAs = (name: string, mediaType: string): boolean =>
  attachedTypes[mediaType]?.includes(endingOf(name)) ?? false;

/** In the order in which they are listed and signed, whoever attached them when. */
export const byName = (files: readonly AttachedFile[]): AttachedFile[] =>
  files.toSorted((a, b) => (a.name + '\n' + a.digest < b.name + '\n' + b.digest ? -1 : 1));
