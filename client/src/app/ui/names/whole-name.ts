/** Number and title in one line: （三）一是　推进政务公开. A 、 or ） brings its own space; 引言, called by its place, is so once. */
export const wholeName = ({ label, title }: { readonly label: string; readonly title: string | null }): string =>
  title === label ? label : [label, title].filter(Boolean).join(/[、）]$/.test(label) ? '' : '　');
