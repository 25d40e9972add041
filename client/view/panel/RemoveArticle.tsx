/** Takes an article out of the store, once whoever asks for that has been told what goes with it. */
import { useState } from "react";
import { Button, Dialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import type { Article, StoredClaim } from "../../../server/vocabulary/index.ts";
import { useArticleRemoval, useCorrections, useGraph } from "../../data/index.ts";
import { counted, goesWith, sureOf, titleOfArticle } from "../../derive/index.ts";
import { afterShown, openSheet, say, sayAdded, select, useDesk, useView, wholeOf, withoutArticle } from "../../state/index.ts";
import { Failure } from "../Failure.tsx";
import { useKnowledge } from "../knowledge.ts";
import { goHome } from "../open-in-panel.ts";

interface RemoveArticleProps {
  readonly article: Article;
  /** All of them, however sure. */
  readonly claims: readonly StoredClaim[];
}

function Question({ article, claims, onLeave }: RemoveArticleProps & { readonly onLeave: () => void }) {
  const { ontology } = useKnowledge();
  const filter = useView(({ view }) => view.filter);
  const change = useView((state) => state.change);
  // Whatever is chosen just now, all goes that might be shown.
  const everything = wholeOf(filter);
  const { data: whole } = useGraph(everything);
  const gone = sureOf(claims, everything.minConfidence);
  const { data: corrections = [] } = useCorrections();
  const { mutate, isPending, error } = useArticleRemoval(article.id, () => {
    const { added } = useDesk.getState();
    if (added?.claims.some((each) => each.article.id === article.id) === true) sayAdded(null);
    change((view) => withoutArticle(select(view, null), article.id));
    openSheet(null);
    say(`“${titleOfArticle(article)}” removed with ${counted(gone.length, "claim")}.`);
    // The question keeps the focus until it is gone.
    afterShown(window, goHome);
  });
  const decisions = corrections.filter((each) => each.article === article.id).length;
  const remove = (): void => mutate();
  return (
    <div className="token-form">
      <p>
        <strong>“{titleOfArticle(article)}”</strong>
      </p>
      <p>
        With it {gone.length === 0 && decisions === 0 ? "goes" : "go"}{" "}
        {goesWith(gone, decisions, whole?.edges ?? [], filter.level, ontology)}. This cannot be undone.
      </p>
      {error === null ? null : <Failure what="The article was not removed." error={error} retry={remove} />}
      <div className="token-foot">
        <Button className="button" autoFocus onPress={onLeave}>
          Keep it
        </Button>
        <Button className="button danger" isDisabled={isPending} onPress={remove}>
          {isPending ? "Removing…" : "Remove the article"}
        </Button>
      </div>
    </div>
  );
}

export function RemoveArticle(props: RemoveArticleProps) {
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button className="button small" onPress={() => setAsking(true)}>
        Remove…
      </Button>
      <ModalOverlay className="overlay" isOpen={asking} onOpenChange={setAsking} isDismissable>
        <Modal className="modal slim">
          <Dialog className="dialog" role="alertdialog">
            <div className="dialog-head">
              <Heading slot="title">Remove this article?</Heading>
            </div>
            <Question {...props} onLeave={() => setAsking(false)} />
          </Dialog>
        </Modal>
      </ModalOverlay>
    </>
  );
}
