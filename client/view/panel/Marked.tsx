/** Text with its marks. Text stays text: whatever an article contains, it is never read as markup. */
import type { Segment } from "../../derive/index.ts";
import { useTint } from "../tint.ts";

const NAMES = { source: "source", trigger: "what is done", target: "target", sentence: "" } as const;

export function Marked({ segments }: { readonly segments: readonly Segment[] }) {
  const tint = useTint();
  return segments.map(({ start, text, marks, tone }) => {
    const inner = marks.filter((mark) => mark !== "sentence");
    if (marks.length === 0) return text;
    const title = inner.map((mark) => NAMES[mark]).join(", ");
    return (
      <mark
        key={start}
        className={marks.map((mark) => `mark-${mark}`).join(" ")}
        {...(title === "" ? {} : { title })}
        {...(tone === undefined ? {} : { style: tint(tone) })}
      >
        {text}
      </mark>
    );
  });
}
