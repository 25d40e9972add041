/** One choice of the legend: a native checkbox with its swatch and count and, where more than one tick is the rule, a button that keeps it alone. */
import { useEffect, useRef, type CSSProperties, type ReactNode } from "react";
import { figure } from "../../derive/index.ts";

interface CheckRowProps {
  readonly label: string;
  readonly definition?: string;
  /** What it would leave. */
  readonly claims: number;
  readonly on: "all" | "some" | "none";
  /** Whether its claims are kept: a list without any tick keeps everything. */
  readonly lit?: boolean;
  readonly swatch: ReactNode;
  readonly className?: string;
  readonly style?: CSSProperties;
  readonly onToggle: () => void;
  readonly onOnly?: () => void;
  /** A button that unfolds what belongs to it. */
  readonly fold?: ReactNode;
}

export function CheckRow({
  label,
  definition,
  claims,
  on,
  lit,
  swatch,
  className = "",
  style,
  onToggle,
  onOnly,
  fold,
}: CheckRowProps) {
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (box.current) box.current.indeterminate = on === "some";
  }, [on]);
  return (
    <div
      className={`check-row ${className}`}
      data-on={lit ?? on !== "none"}
      data-empty={claims === 0}
      style={style}
      title={definition}
    >
      <label>
        <input ref={box} type="checkbox" checked={on === "all"} onChange={onToggle} />
        {swatch}
        <span className="check-label">{label}</span>
        <span className="count">
          {figure(claims)}
          <span className="unseen"> claims</span>
        </span>
      </label>
      {fold}
      {onOnly === undefined ? null : (
        <button type="button" className="only" onClick={onOnly} aria-label={`Only ${label}`}>
          only
        </button>
      )}
    </div>
  );
}
