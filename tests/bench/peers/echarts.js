import { ScatterChart } from 'echarts/charts';
import { AriaComponent, GridComponent, TooltipComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { LabelLayout } from 'echarts/features';
import { SVGRenderer } from 'echarts/renderers';
import { COLOURS, END, showQuote, start, toLabel } from './page.js';

// Only what is used: the rest is shaken off.
use([ScatterChart, AriaComponent, GridComponent, TooltipComponent, LabelLayout, SVGRenderer]);

start((drawing, { targets }, index) => {
  const chart = init(drawing, undefined, { renderer: 'svg' });
  chart.setOption({
    animation: false,
    aria: { enabled: true },
    grid: { left: 16, right: 16, top: 24, bottom: 24 },
    tooltip: { formatter: ({ dataIndex }) => toLabel(targets[dataIndex]) },
    xAxis: {
      type: 'log',
      min: 1,
      max: END,
      axisLine: { onZero: false },
      axisLabel: { formatter: (value) => value.toLocaleString('en') },
    },
    yAxis: { type: 'value', show: false, min: -targets.length + 0.5, max: 0.5 },
    series: [
      {
        type: 'scatter',
        color: COLOURS[index],
        symbolSize: 12,
        data: targets.map(({ value }, i) => [value, -i]),
        label: {
          show: true,
          position: 'top',
          formatter: ({ dataIndex }) => toLabel(targets[dataIndex]),
        },
        labelLayout: { x: 16, align: 'left' },
      },
    ],
  });
  chart.on('click', ({ dataIndex }) => showQuote(targets[dataIndex]));
  return () => chart.resize();
});
