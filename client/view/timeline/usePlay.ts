/** Plays the timeline: bar after bar comes in at its time. A bar waits until the graph of the one before has arrived. */
import { useIsFetching } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { nextWindow, type TimeBars, type Window } from "../../derive/index.ts";

export const SPEEDS = [1, 2, 4] as const;
type Speed = (typeof SPEEDS)[number];

/** How long a bar stays at the slowest speed, in milliseconds. */
const STAY = 700;

interface Play {
  readonly playing: boolean;
  readonly speed: Speed;
  readonly setSpeed: (speed: Speed) => void;
  /** Begins, goes on or pauses. */
  readonly toggle: () => void;
  readonly stop: () => void;
}

export function usePlay(times: TimeBars, window: Window, onWindow: (window: Window) => void): Play {
  const [playing, setPlaying] = useState(false);
  const [speed, setSpeed] = useState<Speed>(1);
  const busy = useIsFetching({ queryKey: ["graph"] }) > 0;
  useEffect(() => {
    if (!playing || busy) return;
    const next = nextWindow(times, window, true);
    const timer = setTimeout(() => {
      if (next === null) setPlaying(false);
      else onWindow(next);
    }, STAY / speed);
    return () => clearTimeout(timer);
  }, [playing, busy, speed, times, window, onWindow]);
  return {
    playing,
    speed,
    setSpeed,
    toggle: () => {
      const next = playing ? null : nextWindow(times, window, false);
      if (next !== null) onWindow(next);
      setPlaying(!playing);
    },
    stop: () => setPlaying(false),
  };
}
