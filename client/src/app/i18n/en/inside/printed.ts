/** What a sheet says that is no word of the text; of a comparison, what changed beside the words. */
export const printed = {
  sheet: 'Export XLSX',
  missing: 'Not submitted',
  equal: 'The text is the same',
  none: 'none',
  movedAway: 'moved elsewhere',
  movedHere: 'moved here',
  form: {
    list: 'List begins at: {{before}} → {{after}}',
    place: 'Its level changed',
    cells: 'Head cells, merged cells or widths changed',
    image: 'Another image',
    figures: 'Other figures are quoted',
    inside: 'Figures or the paragraphs of a cell changed',
  },
};
