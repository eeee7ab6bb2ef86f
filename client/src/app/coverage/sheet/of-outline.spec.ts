import type { CoverageView } from '@bafang/shared';
import { mattersOfOutline } from './of-outline';

const section = (
  sectionId: string,
  title: string | null,
  areaId: string | null,
  place: CoverageView['sections'][number]['place'] = null,
) => ({ sectionId, title, areaId, place, label: '', leadUnit: null });
const areas = new Map([['一', { heading: '依法全面履行政府职能' }]]);
const listed = (...sections: ReturnType<typeof section>[]) =>
  mattersOfOutline({ sections }, areas).map(({ area, matter, sectionId }) => `${area}/${matter} ${sectionId}`);

test('the sections of areas become matters that stand in them', () =>
  expect(listed(section('甲', '加强市场监管', '一'), section('乙', '优化公共服务', '一'))).toEqual([
    '依法全面履行政府职能/加强市场监管 甲',
    '依法全面履行政府职能/优化公共服务 乙',
  ]));
test('a lead-in, a text in no area and one without heading are none, and one name is one matter', () =>
  expect(
    listed(
      section('引', '导语', '一', 'lead_in'),
      section('设想', '工作设想', null),
      section('空', null, '一'),
      section('甲', '加强市场监管', '一'),
      section('丙', '加强市场监管', '一'),
    ),
  ).toEqual(['依法全面履行政府职能/加强市场监管 甲']));
