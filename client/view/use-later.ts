/** What is drawn beside the graph, or told of it, follows once the graph has been seen. */
import { startTransition, useEffect, useRef, useState } from "react";
import { afterShown } from "../state/index.ts";

/** The same value, but after a change the one before it until the change is on the screen; of several changes only the last. */
export function useLater<T>(value: T): T {
  const [later, setLater] = useState(value);
  const latest = useRef(value);
  const due = useRef<(() => void) | null>(null);
  useEffect(() => {
    latest.current = value;
    if (value === later || due.current !== null) return;
    due.current = afterShown(window, () => {
      due.current = null;
      startTransition(() => setLater(latest.current));
    });
  }, [value, later]);
  useEffect(
    () => () => {
      due.current?.();
      due.current = null;
    },
    [],
  );
  return later;
}
