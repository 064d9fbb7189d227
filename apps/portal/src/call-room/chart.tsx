import { scaleBand, scaleLinear } from 'd3-scale';
import { renderToString } from 'preact-render-to-string';
import type { ComponentChildren, VNode } from 'preact';

/** One bar or column: what it stands for, and how many. */
export interface Bar {
  readonly label: string;
  readonly value: number;
}

/** The one hue of the fund's charts. */
export const hue = '#1D4F91';
/** Letters and lines. */
export const ink = '#0b0c0c';
/** As wide as a phone shows it, so that its letters keep their size there. */
export const width = 320;
/** How letters of a chart look. */
export const letters = { 'font-family': 'system-ui, sans-serif', 'font-size': 14, fill: ink };

/** What a chart may do, as a picture of its own: nothing. */
export const chartPolicy = "default-src 'none'; sandbox";

/** A chart as it is sent. */
export const svgOf = (chart: VNode): string => renderToString(chart);

/** Bars below one another, each under its label and with its number at its end. */
export function Bars({ title, bars }: { title: string; bars: readonly Bar[] }) {
  const row = 44;
  const height = Math.max(1, bars.length) * row;
  const length = scaleLinear([0, Math.max(1, ...bars.map(({ value }) => value))], [0, width - 50]);
  return (
    <Picture title={title} height={height}>
      {bars.map(({ label, value }, index) => (
        <>
          <text x={0} y={index * row + 15} {...letters}>
            {label}
          </text>
          <rect x={0} y={index * row + 21} width={length(value)} height={15} fill={hue} />
          <text x={length(value) + 6} y={index * row + 33} {...letters} font-weight="bold">
            {value}
          </text>
        </>
      ))}
    </Picture>
  );
}

/** Columns beside one another: the first, the last and the highest are labelled; the last below the first, for room. */
export function Columns({ title, bars }: { title: string; bars: readonly Bar[] }) {
  const [top, bottom] = [26, 150];
  const x = scaleBand(
    bars.map(({ label }) => label),
    [0, width],
  ).paddingInner(0.15);
  const highest = bars.reduce<Bar>((one, other) => (other.value > one.value ? other : one), { label: '', value: 0 });
  const y = scaleLinear([0, Math.max(1, highest.value)], [bottom, top]);
  const middle = (x(highest.label) ?? 0) + x.bandwidth() / 2;
  return (
    <Picture title={title} height={bottom + 42}>
      {bars
        .filter(({ value }) => value > 0)
        .map(({ label, value }) => (
          <rect x={x(label)} y={y(value)} width={x.bandwidth()} height={bottom - y(value)} fill={hue} />
        ))}
      <line x1={0} x2={width} y1={bottom} y2={bottom} stroke={ink} />
      {highest.value > 0 ? (
        <text
          x={middle}
          y={top - 8}
          {...letters}
          font-weight="bold"
          text-anchor={middle < 60 ? 'start' : middle > width - 60 ? 'end' : 'middle'}
        >
          {highest.value}
        </text>
      ) : null}
      <text x={0} y={bottom + 18} {...letters}>
        {bars[0]?.label}
      </text>
      {bars.length > 1 ? (
        <text x={width} y={bottom + 36} {...letters} text-anchor="end">
          {bars.at(-1)!.label}
        </text>
      ) : null}
    </Picture>
  );
}

/** A picture of a chart's width. */
export function Picture(props: { title: string; height: number; children: ComponentChildren }) {
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      width={width}
      height={props.height}
      viewBox={`0 0 ${width} ${props.height}`}
      role="img"
    >
      <title>{props.title}</title>
      {props.children}
    </svg>
  );
}
