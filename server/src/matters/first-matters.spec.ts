import { mattersOfTemplate } from './first-matters.js';

const area = (id: string, heading: string) => ({ id, kind: 'area' as const, heading });
const point = (id: string, parentId: string, heading: string | null) => ({
  ...{ id, parentId, heading, numbered: true, previousId: null },
});
const listed = (headings: ReturnType<typeof area>[], sections: ReturnType<typeof point>[]) => {
  const { matters, places } = mattersOfTemplate('r', { headings, sections });
  return matters.map(({ id, position, area: of, matter }) => {
    const own = places.filter(({ matterId }) => matterId === id);
    return `${position} ${of}/${matter} ${own.map((place) => `${place.position}${place.sectionId}`).join()}`;
  });
};

test('two points of one name are one matter, in both sections', () =>
  expect(
    listed(
      [area('一', '依法履职'), area('二', '监督'), area('三', '依法履职')],
      [point('甲', '一', '审计'), point('乙', '一', '审计'), point('丙', '二', '审计'), point('丁', '三', '审计')],
    ),
  ).toEqual(['0 依法履职/审计 0甲,1乙,2丁', '1 监督/审计 0丙']));
