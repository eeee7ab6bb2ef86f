import type { Found, Rule } from '../../rule.js';
import { listedItems } from './listed-items.js';
import { listedTitles } from './listed-titles.js';

export const enumerationCount: Rule = {
  id: 'enumeration-count',
  title: { zh: '所列与所数不符', en: 'A list of another number' },
  sentence: {
    zh: '列举的项数应当与所写的数一致；用“等”的，所列不多于所写的数。',
    en: 'A list has as many things as is said; with 等, no more than that.',
  },
  severity: 'warning',
  example: {
    wrong: '制定政府规章⟦3部⟧：《供水办法》《排水办法》。',
    right: '制定政府规章3部：《供水办法》《排水办法》《节水办法》。',
  },
  inParagraph: ({ kind, text }) =>
    kind === 'cell'
      ? []
      : [...listedTitles(text), ...listedItems(text)].flatMap(({ at, length, said, least, most, isOpen }): Found[] => {
          if (least <= said && (isOpen || said <= most)) return [];
          const count = least > said ? least : most;
          const written = text.slice(at, at + length);
          const message = {
            zh: `写的是“${written}”，列出的是${count}项，请核对。`,
            en: `It says ${written}, and ${count} are listed.`,
          };
          return [{ at, length, message }];
        }),
};
