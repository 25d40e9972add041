/** The dialog that adds an article by paste. It closes only once the server has stored it; a failure keeps what was typed. */
import { useState } from "react";
import { Button, Dialog, Heading, Input, Label, Modal, ModalOverlay, TextArea, TextField } from "react-aria-components";
import type { AddArticleResponse } from "../../../server/vocabulary/index.ts";
import { useAddArticle } from "../../data/index.ts";
import { openAdding, useDesk } from "../../state/index.ts";
import { Failure } from "../Failure.tsx";
import { Icon } from "../Icon.tsx";
import { EMPTY, inputOf, type Draft } from "./draft.ts";
import { Preview } from "./Preview.tsx";

const FIELDS = [
  { key: "title", label: "Title", type: "text" },
  { key: "publisher", label: "Publisher", type: "text" },
  { key: "date", label: "Date", type: "date" },
  { key: "url", label: "Web address", type: "url" },
] as const;

function Form({ onAdded }: { readonly onAdded: (answer: AddArticleResponse) => void }) {
  const [draft, setDraft] = useState<Draft>(EMPTY);
  const add = useAddArticle();
  const input = inputOf(draft);
  const empty = draft.text.trim() === "";
  const submit = (): void => {
    if ("article" in input && !empty && !add.isPending) add.mutate(input.article, { onSuccess: onAdded });
  };
  return (
    <form
      className="add"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <div className="add-form">
        <TextField className="field tall" autoFocus value={draft.text} onChange={(text) => setDraft({ ...draft, text })}>
          <Label>Text of the article</Label>
          <TextArea placeholder="Paste the article here" />
        </TextField>
        <div className="field-grid">
          {FIELDS.map(({ key, label, type }) => (
            <TextField
              key={key}
              className="field"
              type={type}
              value={draft[key]}
              onChange={(value) => setDraft({ ...draft, [key]: value })}
            >
              <Label>{label}</Label>
              <Input />
            </TextField>
          ))}
        </div>
      </div>
      <section className="add-preview" aria-label="Preview">
        {"article" in input ? <Preview article={input.article} /> : <p role="alert">{input.problem}</p>}
      </section>
      <div className="add-foot">
        {add.error === null ? null : <Failure what="The article was not added." error={add.error} retry={submit} />}
        <Button className="button" onPress={() => openAdding(false)}>
          Cancel
        </Button>
        <Button className="button primary" type="submit" isDisabled={empty || !("article" in input) || add.isPending}>
          {add.isPending ? "Adding…" : "Add to the graph"}
        </Button>
      </div>
    </form>
  );
}

export function AddArticle({ onAdded }: { readonly onAdded: (answer: AddArticleResponse) => void }) {
  const adding = useDesk((desk) => desk.adding);
  return (
    <ModalOverlay className="overlay" isOpen={adding} onOpenChange={openAdding} isDismissable={false}>
      <Modal className="modal">
        <Dialog className="dialog">
          <div className="dialog-head">
            <Heading slot="title">Add an article</Heading>
            <Button className="button square" aria-label="Close" onPress={() => openAdding(false)}>
              <Icon name="close" />
            </Button>
          </div>
          <Form
            onAdded={(answer) => {
              openAdding(false);
              onAdded(answer);
            }}
          />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
