/** Says anew where an article comes from. Loaded when it is opened. */
import { Button } from "react-aria-components";
import type { Article } from "../../../server/vocabulary/index.ts";
import { useArticleEdit } from "../../data/index.ts";
import { counted, day, sureOf, titleOfArticle } from "../../derive/index.ts";
import { say, useView } from "../../state/index.ts";
import { editOf, type Origin } from "../add/draft.ts";
import { OriginFields } from "../add/OriginFields.tsx";
import { Failure } from "../Failure.tsx";

interface OriginFormProps {
  readonly article: Article;
  readonly origin: Origin;
  readonly onChange: (origin: Origin) => void;
  /** Called once it is saved or given up. */
  readonly onDone: () => void;
}

export default function OriginForm({ article, origin, onChange, onDone }: OriginFormProps) {
  const { mutate, isPending, error } = useArticleEdit(article.id);
  const minConfidence = useView(({ view }) => view.filter.minConfidence);
  const checked = editOf(origin);
  const save = (): void => {
    if (!("edit" in checked) || isPending) return;
    mutate(checked.edit, {
      onSuccess: ({ article: now, claims }) => {
        const [who, when] = [now.publisher ?? "an unnamed source", day(now.date)];
        say(`“${titleOfArticle(now)}” saved: ${counted(sureOf(claims, minConfidence).length, "claim")} of ${who}, ${when}.`);
        onDone();
      },
    });
  };
  return (
    <form
      className="correction"
      aria-label="Edit details"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <OriginFields origin={origin} onChange={onChange} />
      <p className="hint">The text is read again in this light. What was accepted, corrected or rejected stays so.</p>
      {"problem" in checked ? <p role="alert">{checked.problem}</p> : null}
      {error === null ? null : <Failure what="The details were not saved." error={error} retry={save} />}
      <div className="correction-foot">
        <Button className="button small" onPress={onDone}>
          Cancel
        </Button>
        <Button className="button small primary" type="submit" isDisabled={isPending || "problem" in checked}>
          {isPending ? "Saving…" : "Save"}
        </Button>
      </div>
    </form>
  );
}
