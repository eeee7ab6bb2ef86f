import type { newReport as chinese } from '../../zh-CN/report/new-report';

export const newReport: typeof chinese = {
  title: 'New year',
  none: 'No report yet',
  noneSentence: 'Start from last year’s report and take over its outline; without one, start from a template.',
  whoDoes: 'The coordinator of {{unit}} creates or imports it; once opened it is shown here.',
  whoDoesPlain: 'The coordinator of the host unit creates or imports it; once opened it is shown here.',
  import: 'Import last year’s report',
  fromTemplate: 'Start from a template',
  year: 'Year',
  yearHint: 'The year whose work is reported.',
  issuing: 'Issuing unit',
  host: 'Host unit',
  start: 'Start from',
  edition: 'Report of {{year}}',
  editionNote: 'The outline is taken over, years in headings move on by {{n}}.',
  templateNote: 'For {{years}}',
  templateAny: 'For any year',
  reportTitle: 'Title',
  titleHint: 'As it will be published; it may be changed until it is sent to sign.',
  act: 'Create {{year}}',
  still: {
    year: 'A year is needed.',
    unit: 'No report is yours to host yet. The system administrator names the host unit in the form of the unit that issues it.',
    start: 'Choose what to start from.',
    title: 'It has no title yet.',
  },
};
