/** The one pulse of edges that were just added: bright at first, then back to rest. */
import { useEffect, useMemo, useState } from "react";
import { markFresh, useDesk } from "../../state/index.ts";

const DURATION = 1_800;

export const motionReduced = (): boolean => window.matchMedia("(prefers-reduced-motion: reduce)").matches;

export function usePulse(): { readonly fresh: ReadonlySet<string>; readonly pulse: number } {
  const ids = useDesk((desk) => desk.fresh);
  const [pulse, setPulse] = useState(0);
  const fresh = useMemo(() => new Set(ids), [ids]);
  useEffect(() => {
    if (ids.length === 0) return;
    const still = motionReduced();
    const start = performance.now();
    let frame = requestAnimationFrame(function step(now) {
      const past = (now - start) / DURATION;
      if (past >= 1) {
        setPulse(0);
        markFresh([]);
        return;
      }
      setPulse(still ? 0.6 : (1 - past) * (0.6 + 0.4 * Math.cos(past * Math.PI * 4)));
      frame = requestAnimationFrame(step);
    });
    return () => cancelAnimationFrame(frame);
  }, [ids]);
  return { fresh, pulse };
}
