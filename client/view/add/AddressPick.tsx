/** A web address: the server fetches the article and adds it; how far it is stands here until it is done or has failed. */
import { useEffect, useRef, useState } from "react";
import { Button, Input, Label, TextField } from "react-aria-components";
import { useAddress, useJob, useJobRetry, useRefresh } from "../../data/index.ts";
import { Failure } from "../Failure.tsx";
import { Waiting } from "../Waiting.tsx";

const STATES = {
  waiting: "Waiting its turn",
  running: "Fetching and reading the article",
  done: "Added",
  failed: "Failed",
} as const;

interface AddressPickProps {
  /** Called with the id of the article once it is stored. */
  readonly onDone: (article: string) => void;
}

export function AddressPick({ onDone }: AddressPickProps) {
  const [url, setUrl] = useState("");
  const [job, setJob] = useState<string | null>(null);
  const address = useAddress();
  const again = useJobRetry();
  const refresh = useRefresh();
  const { data: status, error: lost, refetch } = useJob(job);
  const article = status?.state === "done" ? status.article : null;
  const told = useRef<string | null>(null);
  useEffect(() => {
    if (article === null || article === undefined || told.current === article) return;
    told.current = article;
    void refresh();
    onDone(article);
  }, [article, onDone, refresh]);
  const fetching = address.isPending || status?.state === "waiting" || status?.state === "running";
  const submit = (): void => {
    setJob(null);
    address.mutate(url.trim(), { onSuccess: ({ job: queued }) => setJob(queued.id) });
  };
  const retry = (): void => {
    if (job !== null) again.mutate(job, { onSuccess: () => void refetch() });
  };
  return (
    <form
      className="bring"
      onSubmit={(event) => {
        event.preventDefault();
        if (/^https?:\/\/\S+$/i.test(url.trim()) && !fetching) submit();
      }}
    >
      <TextField className="field" type="url" value={url} onChange={setUrl} isDisabled={fetching}>
        <Label>Web address of the article</Label>
        <Input placeholder="https://" />
      </TextField>
      <p className="hint">The server fetches the page itself, if its site lets programs read it.</p>
      <div>
        <Button className="button" type="submit" isDisabled={fetching || !/^https?:\/\/\S+$/i.test(url.trim())}>
          Fetch and add
        </Button>
      </div>
      {fetching ? <Waiting what={STATES[status?.state ?? "waiting"]} /> : null}
      {address.error === null ? null : <Failure what="The address was not taken." error={address.error} retry={submit} />}
      {lost === null ? null : <Failure what="How far it is could not be learnt." error={lost} retry={() => void refetch()} />}
      {status?.state === "failed" ? (
        <Failure
          what="The article was not added."
          error={new Error(status.error?.message ?? "No reason is known.")}
          retry={retry}
        />
      ) : null}
      {again.error === null ? null : <Failure what="It could not be tried again." error={again.error} retry={retry} />}
    </form>
  );
}
