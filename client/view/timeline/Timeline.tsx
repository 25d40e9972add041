/** The claims over time at the foot of the page: bars to brush, and a player that lets edges appear at their dates. */
import { memo, useCallback, useMemo, useState, useSyncExternalStore, type CSSProperties } from "react";
import { Button, ToggleButton, ToggleButtonGroup } from "react-aria-components";
import type { Facets } from "../../../server/vocabulary/index.ts";
import {
  counted,
  day,
  daysLine,
  daysOf,
  nextWindow,
  timeBars,
  windowOf,
  withoutGaps,
  yearMarks,
  type Window,
} from "../../derive/index.ts";
import { useView, withDates } from "../../state/index.ts";
import { Brush } from "./Brush.tsx";
import { Undated } from "./Undated.tsx";
import { SPEEDS, usePlay } from "./usePlay.ts";

interface TimelineProps {
  readonly all: Facets["month"];
  readonly shown: Facets["month"];
  /** Whether there are claims without a day, which are on no bar. */
  readonly undated: boolean;
}

const CALM = "(prefers-reduced-motion: reduce)";

function useCalm(): boolean {
  return useSyncExternalStore(
    (changed) => {
      const query = window.matchMedia(CALM);
      query.addEventListener("change", changed);
      return () => query.removeEventListener("change", changed);
    },
    () => window.matchMedia(CALM).matches,
  );
}

const PICTURES = { play: "M6 4l10 6-10 6Z", pause: "M6 4h3v12H6zM12 4h3v12h-3z", step: "M5 4l8 6-8 6ZM14 4h2v12h-2z" } as const;

const Picture = ({ name }: { readonly name: keyof typeof PICTURES }) => (
  <svg viewBox="0 0 20 20" width="16" height="16" aria-hidden="true">
    <path d={PICTURES[name]} fill="currentColor" />
  </svg>
);

/** Drawn anew for other days and other counts only: a click in the legend need not wait for it. */
export const Timeline = memo(({ all, shown, undated }: TimelineProps) => {
  const from = useView(({ view }) => view.filter.from);
  const to = useView(({ view }) => view.filter.to);
  const change = useView((state) => state.change);
  const settle = useView((state) => state.settle);
  const calm = useCalm();
  const [moving, setMoving] = useState<Window | null>(null);
  const times = useMemo(() => timeBars(all, shown), [all, shown]);
  const kept = useMemo(() => windowOf(times, from, to), [times, from, to]);
  const { unit, bars } = times;
  const keep = useCallback(
    (window: Window, step: string): void => {
      setMoving(null);
      const days = daysOf(times, window);
      change((view) => withDates(view, days.from, days.to), step);
    },
    [change, times],
  );
  const play = usePlay(
    times,
    kept,
    useCallback((window: Window) => keep(window, "play"), [keep]),
  );
  const [first, last] = [bars[0], bars.at(-1)];
  if (first === undefined || last === undefined) return null;
  const value = moving ?? kept;
  const whole = value.low === 0 && value.high === bars.length;
  const [begin, end] = [bars[value.low], bars[value.high - 1]];
  return (
    <section className="timeline" aria-label="Timeline">
      <Brush
        bars={bars}
        value={value}
        onMove={(window) => {
          play.stop();
          setMoving(window);
        }}
        onKeep={(window) => keep(window, "brush")}
        onSweep={(window) => keep(withoutGaps(times, window), "brush")}
        onBlur={settle}
      >
        {bars.map((bar, index) => (
          <span
            key={bar.from}
            className="bar"
            data-out={index < value.low || index >= value.high}
            data-gap={bar.gap || undefined}
            style={{ ["--all" as string]: bar.height, ["--shown" as string]: bar.shownHeight } satisfies CSSProperties}
            title={`${daysLine(bar.from, bar.to)}: ${bar.gap ? "no claims, drawn short" : `${counted(bar.shown, "claim")} of ${bar.claims}`}`}
          />
        ))}
      </Brush>
      <div className="years" aria-hidden="true">
        {yearMarks(times).map(({ year, at }) => (
          <span key={`${year} ${at}`} style={{ ["--at" as string]: at } satisfies CSSProperties}>
            {year}
          </span>
        ))}
      </div>
      <div className="timeline-foot">
        {calm ? (
          <Button
            className="button small"
            onPress={() => {
              const next = nextWindow(times, kept, !whole);
              if (next !== null) keep(next, "play");
            }}
          >
            <Picture name="step" />
            Next {unit}
          </Button>
        ) : (
          <>
            <Button className="button small" onPress={play.toggle}>
              <Picture name={play.playing ? "pause" : "play"} />
              {play.playing ? "Pause" : "Play"}
            </Button>
            <ToggleButtonGroup
              className="segmented speeds"
              aria-label="Speed"
              selectionMode="single"
              disallowEmptySelection
              selectedKeys={[String(play.speed)]}
              onSelectionChange={([key]) => play.setSpeed(SPEEDS.find((speed) => String(speed) === key) ?? 1)}
            >
              {SPEEDS.map((speed) => (
                <ToggleButton key={speed} id={String(speed)} aria-label={`${speed} times the speed`}>
                  {speed}×
                </ToggleButton>
              ))}
            </ToggleButtonGroup>
          </>
        )}
        <span className="timeline-days">
          {daysLine(begin?.from ?? null, end?.to ?? null)}
          <span className="hint"> · claims a {unit}, by day of publication</span>
        </span>
        <Undated some={undated} />
        {whole ? (
          <span className="hint wide-hint">Sweep over bars to keep their days</span>
        ) : (
          <button
            type="button"
            className="text-button"
            onClick={() => {
              play.stop();
              change((view) => withDates(view, "", ""));
            }}
            aria-label={`All days, from ${day(first.from)} to ${day(last.to)}`}
          >
            All days
          </button>
        )}
      </div>
    </section>
  );
});
