import { scaleLinear } from 'd3-scale';
import { hue, letters, Picture, width } from '../call-room/chart.js';
import type { Words } from '#words';
import type { ScoreBar } from './in-words.js';

/** As many letters as a line of the picture holds. */
const lineLength = 40;
const [lineHeight, barHeight, gap] = [18, 14, 14];

/** Each average within the most that could be given: a bar in its frame, the name above it, the figures behind it. */
export function ScoreBars({ title, bars, words }: { title: string; bars: readonly ScoreBar[]; words: Words }) {
  const length = scaleLinear([0, Math.max(1, ...bars.map(({ most }) => most))], [0, width - 110]);
  const rows = bars.map((bar) => ({ ...bar, lines: linesOf(bar.label) }));
  const heights = rows.map(({ lines }) => lines.length * lineHeight + barHeight + gap);
  const top = (row: number): number => heights.slice(0, row).reduce((sum, height) => sum + height, 0);
  return (
    <Picture title={title} height={top(rows.length)}>
      {rows.map(({ lines, average, most }, row) => {
        const y = top(row) + lines.length * lineHeight;
        return (
          <>
            {lines.map((line, index) => (
              <text x={0} y={top(row) + index * lineHeight + 13} {...letters}>
                {line}
              </text>
            ))}
            <rect x={0.5} y={y + 0.5} width={length(most)} height={barHeight} fill="#ffffff" stroke={hue} />
            <rect x={0.5} y={y + 0.5} width={length(Number(average))} height={barHeight} fill={hue} />
            <text x={length(most) + 8} y={y + 12} {...letters} font-weight="bold">
              {`${words.amount(average)} / ${words.number(most)}`}
            </text>
          </>
        );
      })}
    </Picture>
  );
}

/** A name in lines that fit; a picture does not break them by itself. */
const linesOf = (label: string): string[] =>
  label.split(' ').reduce<string[]>((lines, word) => {
    const last = lines.at(-1);
    return last !== undefined && last.length + word.length < lineLength
      ? [...lines.slice(0, -1), `${last} ${word}`]
      : [...lines, word];
  }, []);
