import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../../..');
const real = process.env['REAL_REPORT'] ?? resolve(root, '../shared/data/dongguan-2018.txt');

/** The real report of a city, or the demo's sample where it is not there. The only place that names its path. */
export const report = existsSync(real)
  ? { path: real, year: 2018, sections: 33, real: true }
  : { path: join(root, 'server/src/seed/texts/report-2017.txt'), year: 2017, sections: 33, real: false };

interface Plan {
  assignments: { area: number; point: number; title: string; lead: string; co: string[] }[];
}

const numerals = '零一二三四五六七八九';

/** The table a coordinator pastes: 条目, 牵头, 配合. One point is given to a town. */
export function assignmentTable(): string {
  const file = join(dirname(real), 'dongguan-2018-assignment.json');
  const points = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Plan).assignments : samplePlan();
  const rows = points.map(({ area, point, lead, co }) => {
    const label = `（${numerals[area]}）${numerals[point]}是`;
    return area === 1 && point === 5
      ? [label, '长安镇', ['市委政法委', ...co].join('、')]
      : [label, lead, co.join('、')];
  });
  return [
    ['条目', '牵头', '配合'],
    ['引言', '市法制局', '市府办'],
    ...rows,
    [`${report.year + 2}年工作设想`, '市法制局', ''],
  ]
    .map((row) => row.join('\t'))
    .join('\n');
}

function samplePlan(): Plan['assignments'] {
  const leads = ['市法制局', '市审计局', '市府办', '市司法局'];
  return [7, 3, 3, 3, 4, 5, 3, 3].flatMap((count, area) =>
    Array.from({ length: count }, (_, point) => ({
      area: area + 1,
      point: point + 1,
      title: '',
      lead: leads[(area + point) % leads.length]!,
      co: ['各镇街园区'],
    })),
  );
}
