/** The claims a month at the foot of the page; dragging over months keeps them. For the keyboard there are the date fields of the legend. */
import { useState, type CSSProperties, type PointerEvent } from "react";
import type { Facets } from "../../server/vocabulary/index.ts";
import { counted, daysOfMonth, month as monthName, monthBars, type MonthBar } from "../derive/index.ts";
import { useView, withDates } from "../state/index.ts";

interface Sweep {
  readonly from: number;
  readonly to: number;
}

/** Index of the bar under the pointer. */
function barAt(event: PointerEvent<HTMLDivElement>, bars: readonly MonthBar[]): number {
  const { left, width } = event.currentTarget.getBoundingClientRect();
  const index = Math.floor(((event.clientX - left) / Math.max(1, width)) * bars.length);
  return Math.min(bars.length - 1, Math.max(0, index));
}

interface TimelineProps {
  readonly all: Facets["month"];
  readonly shown: Facets["month"];
}

export function Timeline({ all, shown }: TimelineProps) {
  const change = useView((state) => state.change);
  const [sweep, setSweep] = useState<Sweep | null>(null);
  const bars = monthBars(all, shown);
  const [first, last] = [bars[0], bars.at(-1)];
  if (first === undefined || last === undefined) return null;
  const low = sweep === null ? -1 : Math.min(sweep.from, sweep.to);
  const high = sweep === null ? -1 : Math.max(sweep.from, sweep.to);
  const keep = (): void => {
    const [start, end] = [bars[low], bars[high]];
    setSweep(null);
    if (start !== undefined && end !== undefined) {
      change((view) => withDates(view, daysOfMonth(start.month).from, daysOfMonth(end.month).to));
    }
  };
  return (
    <div className="timeline" aria-hidden="true">
      <div
        className="bars"
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          const index = barAt(event, bars);
          setSweep({ from: index, to: index });
        }}
        onPointerMove={(event) => {
          if (sweep !== null) setSweep({ ...sweep, to: barAt(event, bars) });
        }}
        onPointerUp={keep}
        onPointerCancel={() => setSweep(null)}
      >
        {bars.map((bar, index) => (
          <span
            key={bar.month}
            className="bar"
            data-swept={index >= low && index <= high}
            style={{ ["--all" as string]: bar.height, ["--shown" as string]: bar.shownHeight } satisfies CSSProperties}
            title={`${monthName(bar.month)}: ${counted(bar.shown, "claim")} of ${bar.claims}`}
          />
        ))}
      </div>
      <div className="bar-ends">
        <span>{monthName(first.month)}</span>
        <span>claims a month</span>
        <span>{monthName(last.month)}</span>
      </div>
    </div>
  );
}
