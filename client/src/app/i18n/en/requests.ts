import type { requests as chinese } from '../zh-CN/requests';

export const requests: typeof chinese = {
  act: 'Ask for material',
  title: 'Material asked for',
  begin: 'Ask',
  whole: 'The whole report',
  see: 'See the answers',
  counted: '{{answered}} of {{n}} answered',
  none: 'Nobody has been asked yet.',
  more: '{{n}} more',
  asked: '{{answered}} of {{n}} unit answered|{{answered}} of {{n}} units answered',
  done: 'Asked {{n}} unit for material|Asked {{n}} units for material',
  used: 'Uses what {{n}} unit answered|Uses what {{n}} units answered',
  dueOn: 'due {{date}}',
  opinion: {
    act: 'Ask for opinions',
    table: 'Table of opinions',
    asked:
      '1 unit asked for its opinion, {{answered}} answered|{{n}} units asked for their opinion, {{answered}} answered',
    done: 'Asked 1 unit for its opinion|Asked {{n}} units for their opinion',
  },
};
