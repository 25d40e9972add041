/** The claims over time at the foot of the page; sweeping over bars keeps their days. For the keyboard there are the date fields. */
import { useState, type CSSProperties, type PointerEvent } from "react";
import type { Facets } from "../../server/vocabulary/index.ts";
import { counted, day, daysLine, timeBars } from "../derive/index.ts";
import { useView, withDates } from "../state/index.ts";

interface TimelineProps {
  readonly all: Facets["month"];
  readonly shown: Facets["month"];
}

interface Sweep {
  readonly from: number;
  readonly to: number;
}

/** Index of the bar under the pointer. */
function barAt(event: PointerEvent<HTMLDivElement>, count: number): number {
  const { left, width } = event.currentTarget.getBoundingClientRect();
  const index = Math.floor(((event.clientX - left) / Math.max(1, width)) * count);
  return Math.min(count - 1, Math.max(0, index));
}

export function Timeline({ all, shown }: TimelineProps) {
  const change = useView((state) => state.change);
  const [sweep, setSweep] = useState<Sweep | null>(null);
  const { unit, bars } = timeBars(all, shown);
  const [first, last] = [bars[0], bars.at(-1)];
  if (first === undefined || last === undefined) return null;
  const low = sweep === null ? -1 : Math.min(sweep.from, sweep.to);
  const high = sweep === null ? -1 : Math.max(sweep.from, sweep.to);
  const keep = (): void => {
    const [start, end] = [bars[low], bars[high]];
    setSweep(null);
    if (start !== undefined && end !== undefined) change((view) => withDates(view, start.from, end.to));
  };
  return (
    <div className="timeline" aria-hidden="true">
      <div
        className="bars"
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          const index = barAt(event, bars.length);
          setSweep({ from: index, to: index });
        }}
        onPointerMove={(event) => {
          if (sweep !== null) setSweep({ ...sweep, to: barAt(event, bars.length) });
        }}
        onPointerUp={keep}
        onPointerCancel={() => setSweep(null)}
      >
        {bars.map((bar, index) => (
          <span
            key={bar.from}
            className="bar"
            data-swept={index >= low && index <= high}
            style={{ ["--all" as string]: bar.height, ["--shown" as string]: bar.shownHeight } satisfies CSSProperties}
            title={`${daysLine(bar.from, bar.to)}: ${counted(bar.shown, "claim")} of ${bar.claims}`}
          />
        ))}
      </div>
      <div className="bar-ends">
        <span>{day(first.from)}</span>
        <span>claims a {unit}</span>
        <span>{day(last.to)}</span>
      </div>
    </div>
  );
}
