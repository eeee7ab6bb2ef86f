/** What a comparison says of a line beside its words. */
export const compared = {
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
