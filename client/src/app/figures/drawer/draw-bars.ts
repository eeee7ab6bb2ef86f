import { BarChart } from 'echarts/charts';
import { GridComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';

use([BarChart, GridComponent, SVGRenderer]);

export interface Bar {
  /** Null: there is none. */
  readonly height: number | null;
  /** Any colour of a style sheet, so that it follows the theme. */
  readonly fill: string;
}
export interface Bars {
  draw(bars: readonly Bar[]): void;
  remove(): void;
}

/** Bars alone, each in the middle of its column: neither axes nor movement, and nothing answers the pointer. */
export function barsIn(place: HTMLElement): Bars {
  const chart = init(place, null, { renderer: 'svg' });
  const follow = new ResizeObserver(() => chart.resize());
  follow.observe(place);
  return {
    draw(bars) {
      const hidden = { show: false };
      chart.setOption({
        animation: false,
        grid: { left: 0, right: 0, top: 4, bottom: 0 },
        xAxis: { ...hidden, type: 'category', data: bars.map((_, at) => String(at)) },
        yAxis: { ...hidden, type: 'value' },
        series: {
          ...{ type: 'bar', silent: true, barWidth: '50%', barMaxWidth: 32 },
          data: bars.map(({ height, fill }) => ({
            value: height ?? '-',
            itemStyle: { color: fill, borderRadius: [2, 2, 0, 0] },
          })),
        },
      });
    },
    remove() {
      follow.disconnect();
      chart.dispose();
    },
  };
}
