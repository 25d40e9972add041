/** The brush over the bars: two thumbs of a slider for keyboard, finger and screen reader, and under them bars to sweep over. */
import { useLayoutEffect, useRef, useState, type PointerEvent, type ReactNode } from "react";
import { Slider, SliderThumb, SliderTrack } from "react-aria-components";
import { day, dragged, gripAt, type Grip, type TimeBars, type Window } from "../../derive/index.ts";

interface BrushProps {
  readonly bars: TimeBars["bars"];
  readonly value: Window;
  /** While it is moved. */
  readonly onMove: (window: Window | null) => void;
  /** When it is let go. */
  readonly onKeep: (window: Window) => void;
  /** When bars were swept over instead. */
  readonly onSweep: (window: Window) => void;
  readonly onBlur: () => void;
  readonly children: ReactNode;
}

/** Index of the bar under the pointer. */
function barAt(event: PointerEvent<HTMLDivElement>, count: number): number {
  const { left, width } = event.currentTarget.getBoundingClientRect();
  return Math.min(count - 1, Math.max(0, Math.floor(((event.clientX - left) / Math.max(1, width)) * count)));
}

const asWindow = (values: readonly number[], count: number): Window => {
  const low = Math.min(values[0] ?? 0, count - 1);
  return { low, high: Math.max(low + 1, values[1] ?? count) };
};

export function Brush({ bars, value, onMove, onKeep, onSweep, onBlur, children }: BrushProps) {
  const [grip, setGrip] = useState<Grip | null>(null);
  const count = bars.length;
  const first = useRef<HTMLInputElement>(null);
  const last = useRef<HTMLInputElement>(null);
  // The slider would tell numbers of bars; a reader is told days.
  useLayoutEffect(() => {
    first.current?.setAttribute("aria-valuetext", day(bars[value.low]?.from ?? null));
    last.current?.setAttribute("aria-valuetext", day(bars[value.high - 1]?.to ?? null));
  });
  return (
    <Slider
      className="brush"
      aria-label="Dates shown"
      minValue={0}
      maxValue={count}
      step={1}
      value={[value.low, value.high]}
      onChange={(values) => onMove(asWindow(values, count))}
      onChangeEnd={(values) => onKeep(asWindow(values, count))}
    >
      <SliderTrack className="brush-track">
        <div
          className="bars"
          onPointerDown={(event) => {
            event.stopPropagation();
            event.currentTarget.setPointerCapture(event.pointerId);
            const next = gripAt(barAt(event, count), value, count);
            setGrip(next);
            if (next.kind === "sweep") onMove(dragged(next, next.at, count));
          }}
          onMouseDown={(event) => event.stopPropagation()}
          onPointerMove={(event) => {
            if (grip !== null) onMove(dragged(grip, barAt(event, count), count));
          }}
          onPointerUp={(event) => {
            if (grip !== null) onSweep(dragged(grip, barAt(event, count), count));
            setGrip(null);
          }}
          onPointerCancel={() => {
            setGrip(null);
            onMove(null);
          }}
        >
          {children}
        </div>
        <SliderThumb index={0} inputRef={first} className="brush-thumb" aria-label="First day" onBlur={onBlur} />
        <SliderThumb index={1} inputRef={last} className="brush-thumb" aria-label="Last day" onBlur={onBlur} />
      </SliderTrack>
    </Slider>
  );
}
