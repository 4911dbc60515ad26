'use client';

import { type PointerEvent, useState } from 'react';
import type { Statistics } from '@/lib/statistics/schemas';
import { cn } from '../ui/cn';
import { formatNumber } from '../ui/format-number';
import { chartScale } from './chart-scale';
import { ChartTip } from './chart-tip';
import { describeSeries } from './describe-series';
import { formatDay, formatHour } from './format-moment';

type ChartProps = Pick<Statistics, 'series' | 'interval' | 'timeZone'>;

const percent = (value: number) => `${Math.round(value * 1000) / 1000}%`;

/** One bar an interval, drawn as SVG by the server already; the pointer shows the numbers of one. */
export function ParticipationsChart(props: ChartProps) {
  const { series } = props;
  const [pointed, setPointed] = useState<number | null>(null);
  const scale = chartScale(Math.max(...series.map(({ participations }) => participations)));
  const point = pointed === null ? undefined : series[pointed];
  const follow = (event: PointerEvent<HTMLDivElement>) => {
    const { left, width } = event.currentTarget.getBoundingClientRect();
    const index = Math.floor(((event.clientX - left) / width) * series.length);
    setPointed(Math.min(Math.max(index, 0), series.length - 1));
  };
  return (
    <div className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-2.5 px-5 pt-4 pb-4 text-[11px] text-ink-3 leading-4">
      <Axis lines={scale.lines} />
      <div
        className="relative h-[228px] border-chart-grid border-b max-md:h-[180px]"
        onPointerMove={follow}
        onPointerDown={follow}
        onPointerLeave={() => setPointed(null)}
      >
        <Bars {...props} top={scale.top} pointed={pointed} />
        {point === undefined ? (
          <Peak series={series} top={scale.top} />
        ) : (
          <ChartTip {...props} point={point} center={((pointed ?? 0) + 0.5) / series.length} />
        )}
      </div>
      <Labels {...props} />
    </div>
  );
}

function Axis({ lines }: { lines: number[] }) {
  return (
    <div aria-hidden="true" className="-my-2 flex flex-col-reverse justify-between text-right">
      {lines.map((line) => (
        <span key={line}>{formatNumber(line)}</span>
      ))}
    </div>
  );
}

type BarsProps = ChartProps & { top: number; pointed: number | null };

/** Positions are shares of the room, so that the picture fits every screen without a script. */
function Bars({ top, pointed, ...chart }: BarsProps) {
  const slot = 100 / chart.series.length;
  const width = `min(${percent(slot * (slot > 1 ? 0.63 : 0.82))}, 44px)`;
  return (
    <svg role="img" aria-label={describeSeries(chart)} width="100%" height="100%" className="block">
      {[0, 25, 50, 75].map((y) => (
        <line key={y} x1="0" x2="100%" y1={percent(y)} y2={percent(y)} className="stroke-chart-grid" />
      ))}
      {chart.series.map(({ start, participations }, index) => {
        if (participations === 0) return null;
        const height = (participations / top) * 100;
        return (
          <rect
            key={start}
            rx={slot > 1 ? 3 : 1}
            // The round corners below the zero line are cut off by the edge of the picture.
            style={{
              x: `calc(${percent((index + 0.5) * slot)} - ${width} / 2)`,
              y: percent(100 - height),
              width,
              height: `calc(${percent(height)} + 4px)`,
            }}
            className={pointed === index ? 'fill-petrol' : 'fill-chart-1'}
          />
        );
      })}
    </svg>
  );
}

/** The highest value, written on its bar. */
function Peak({ series, top }: { series: Statistics['series']; top: number }) {
  const values = series.map(({ participations }) => participations);
  const highest = Math.max(...values);
  if (highest === 0) return null;
  const left = percent(((values.indexOf(highest) + 0.5) / values.length) * 100);
  return (
    <span
      aria-hidden="true"
      className="absolute mb-0.5 -translate-x-1/2 font-semibold text-ink-2"
      style={{ left, bottom: percent((highest / top) * 100) }}
    >
      {formatNumber(highest)}
    </span>
  );
}

const mostLabels = 12;

function Labels({ series, interval, timeZone }: ChartProps) {
  const stride = Math.ceil(series.length / mostLabels);
  const name = interval === 'hour' ? formatHour : formatDay;
  return (
    <div aria-hidden="true" className="relative col-start-2 mt-1.5 h-4">
      {series.map(({ start }, index) =>
        index % stride === 0 ? (
          <span
            key={start}
            className={cn(
              'absolute -translate-x-1/2 whitespace-nowrap',
              index % (stride * 2) > 0 && series.length > 6 && 'max-md:hidden',
            )}
            style={{ left: percent(((index + 0.5) / series.length) * 100) }}
          >
            {name(start, timeZone)}
          </span>
        ) : null,
      )}
    </div>
  );
}
