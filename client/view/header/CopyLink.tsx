/** Copies the address, which holds the whole view. */
import { useEffect, useState } from "react";
import { Button } from "react-aria-components";
import { Icon } from "../Icon.tsx";

const SHOWN_FOR = 2_000;

export function CopyLink() {
  const [said, setSaid] = useState<"Copied" | "Copy the address bar" | null>(null);
  useEffect(() => {
    if (said === null) return;
    const timer = setTimeout(() => setSaid(null), SHOWN_FOR);
    return () => clearTimeout(timer);
  }, [said]);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(window.location.href);
      setSaid("Copied");
    } catch {
      setSaid("Copy the address bar");
    }
  };
  return (
    <Button className="button" aria-label={said ?? "Copy link"} onPress={() => void copy()}>
      <Icon name={said === "Copied" ? "check" : "link"} />
      <span className="wide-only" aria-live="polite">
        {said ?? "Copy link"}
      </span>
    </Button>
  );
}
