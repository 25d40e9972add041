/** One row of a list of the filter, and folded beneath it those who act for it, whose claims are among its own. */
import { useId, useState } from "react";
import { figure, withArticle, type SeenGroup } from "../../derive/index.ts";
import { Flag } from "../Flag.tsx";
import { CheckRow } from "./CheckRow.tsx";

interface ChoiceGroupProps {
  readonly group: SeenGroup;
  /** Whether nothing is chosen in the whole list, which keeps everything. */
  readonly idle: boolean;
  readonly flags: boolean;
  /** A choice takes the place of those that would hold it, or that it holds. */
  readonly onToggle: (id: string, instead: readonly string[]) => void;
}

export function ChoiceGroup({ group, idle, flags, onToggle }: ChoiceGroupProps) {
  const { id, label, claims, on, under, opened } = group;
  const [unfolded, setUnfolded] = useState(false);
  const list = useId();
  const open = opened || unfolded;
  const some = under.some((row) => row.on);
  const own = (
    <CheckRow
      label={label}
      definition={label}
      claims={claims}
      on={on ? "all" : some ? "some" : "none"}
      lit={on || some || idle}
      swatch={flags ? <Flag id={id} name={label} /> : null}
      onToggle={() =>
        onToggle(
          id,
          under.map((row) => row.id),
        )
      }
      fold={
        under.length === 0 ? undefined : (
          <button
            type="button"
            className="choice-fold"
            aria-expanded={open}
            aria-controls={open ? list : undefined}
            aria-label={`${figure(under.length)} who act for ${withArticle(label)}`}
            title={`${figure(under.length)} who act for ${withArticle(label)}`}
            disabled={opened}
            onClick={() => setUnfolded(!unfolded)}
          >
            <svg className="fold-mark" viewBox="0 0 10 10" width="10" height="10" aria-hidden="true">
              <path d="M3 1.5 7 5 3 8.5" fill="none" stroke="currentColor" strokeWidth="1.6" strokeLinecap="round" />
            </svg>
          </button>
        )
      }
    />
  );
  if (!open || under.length === 0) return own;
  return (
    <>
      {own}
      <div id={list} className="filter-under" role="group" aria-label={`Who act for ${withArticle(label)}`}>
        <p className="hint">Among its {figure(claims)}:</p>
        {under.map((row) => (
          <CheckRow
            key={row.id}
            label={row.label}
            definition={row.label}
            claims={row.claims}
            on={row.on ? "all" : "none"}
            lit={row.on || on || idle}
            swatch={flags ? <Flag id={row.id} name={row.label} /> : null}
            onToggle={() => onToggle(row.id, [id])}
          />
        ))}
      </div>
    </>
  );
}
