/** Tells the first frame of a page from those after it: what can wait shall not keep the graph from being drawn. */
import { useEffect, useState } from "react";

/** Whether a first frame has been handed to the screen. */
export function useSecondFrame(): boolean {
  const [second, setSecond] = useState(false);
  useEffect(() => {
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => setSecond(true));
    });
    return () => cancelAnimationFrame(frame);
  }, []);
  return second;
}
