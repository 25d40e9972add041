/** How far the running ingestion is; nothing once it is done. */
import type { Progress } from "../../server/vocabulary/index.ts";
import { counted, figure } from "../derive/index.ts";

export function ProgressLine({ progress }: { readonly progress: Progress | null }) {
  if (progress === null) return null;
  const { total, done, failed } = progress;
  if (done + failed >= total) return null;
  return (
    <div className="progress">
      <label>
        Reading {counted(total, "article")}: {figure(done)} done{failed === 0 ? "" : `, ${figure(failed)} failed`}
        <progress max={total} value={done + failed} />
      </label>
    </div>
  );
}
