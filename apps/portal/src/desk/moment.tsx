import { DateInput, Input } from '../components/index.js';
import { textAt, typedAt, type FormReader, type Typed } from '../http/form-reader.js';
import { instantAt, wallTimeOf } from './local-time.js';

/** An instant as its boxes hold it: the clock on the wall of a zone. */
export function boxesOf(instant: string | undefined, zone: string, midnightEnds = false): Typed {
  if (instant === undefined) return {};
  const { date, time } = wallTimeOf(instant, zone, midnightEnds);
  const [year, month, day] = date.split('-').map(Number);
  return { year: String(year), month: String(month), day: String(day), time };
}

/** The instant that the boxes say; one that was not touched stays as it is, to the second. */
export function instantFrom(form: FormReader, name: string, zone: string, standing: string | undefined): string {
  const date = form.day(name);
  const time = textAt(form.typed, `${name}[time]`).trim();
  const read = instantAt({ date, time, zone });
  if (standing !== undefined && isSameWall(standing, { date, time, zone })) return standing;
  if ('instant' in read) return read.instant;
  form.fault(read.code === 'desk.time.zone' ? 'zone' : name, read.code, 'params' in read ? read.params : undefined);
  return '2000-01-01T00:00:00Z';
}

const isSameWall = (instant: string, { date, time, zone }: { date: string; time: string; zone: string }): boolean => {
  try {
    return [true, false].some((midnightEnds) => {
      const wall = wallTimeOf(instant, zone, midnightEnds);
      return wall.date === date && wall.time === time;
    });
  } catch {
    return false;
  }
};

/** A day and a time on the wall. */
export function Moment(props: {
  name: string;
  legend: string;
  timeLabel: string;
  hint?: string;
  typed: Typed;
  error: string | undefined;
}) {
  const { name, legend, hint, typed, error } = props;
  return (
    <>
      <DateInput
        name={name}
        legend={legend}
        legendSize="s"
        hint={hint}
        error={error}
        values={typedAt(typed, name) as Record<'day' | 'month' | 'year', string> | undefined}
      />
      <Input name={`${name}[time]`} label={props.timeLabel} width={5} value={textAt(typed, `${name}[time]`)} />
    </>
  );
}
