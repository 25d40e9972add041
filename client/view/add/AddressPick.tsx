/** A web address: the server fetches the article and hands it over to be looked over; nothing is stored yet, and waiting may be ended. */
import { useEffect, useRef, useState } from "react";
import { Button, Input, Label, TextField } from "react-aria-components";
import type { ArticleInput } from "../../../server/vocabulary/index.ts";
import { useAddress } from "../../data/index.ts";
import { Failure } from "../Failure.tsx";
import { Waiting } from "../Waiting.tsx";

export function AddressPick({ onRead }: { readonly onRead: (article: ArticleInput) => void }) {
  const [url, setUrl] = useState("");
  const { mutate, error, isPending, reset } = useAddress();
  const under = useRef<AbortController | null>(null);
  const field = useRef<HTMLInputElement>(null);
  // Whoever goes elsewhere waits no longer.
  useEffect(() => () => under.current?.abort(), []);
  const ready = /^https?:\/\/\S+$/i.test(url.trim()) && !isPending;
  const submit = (): void => {
    under.current = new AbortController();
    mutate({ url: url.trim(), signal: under.current.signal }, { onSuccess: ({ article }) => onRead(article) });
  };
  const retry = (): void => {
    // The button that was pressed goes with the failure that it stood in.
    field.current?.focus();
    submit();
  };
  const stop = (): void => {
    under.current?.abort();
    reset();
    field.current?.focus();
  };
  return (
    <form
      className="bring"
      onSubmit={(event) => {
        event.preventDefault();
        if (ready) submit();
      }}
    >
      <TextField className="field" type="url" value={url} onChange={setUrl} isReadOnly={isPending}>
        <Label>Web address of the article</Label>
        <Input ref={field} placeholder="https://" />
      </TextField>
      <p className="hint">The server fetches the page itself, if its site lets programs read it.</p>
      <div className="fetching">
        <Button className="button" type="submit" isDisabled={!ready}>
          Fetch
        </Button>
        {isPending ? (
          <Button className="button" onPress={stop}>
            Stop fetching
          </Button>
        ) : null}
      </div>
      {isPending ? <Waiting what="Fetching and reading the article" /> : null}
      {error === null ? null : <Failure what="The article was not fetched." error={error} retry={retry} />}
    </form>
  );
}
