/** The ways in which articles come: pasted, from a file, or from an address, each with what is found in them. Loaded when it is opened. */
import { useState } from "react";
import { Button, Tab, TabList, TabPanel, Tabs } from "react-aria-components";
import type { ArticleInput, UploadResponse } from "../../../server/vocabulary/index.ts";
import { counted } from "../../derive/index.ts";
import type { Addition } from "../../state/index.ts";
import { Failure } from "../Failure.tsx";
import { useAdding } from "./adding.ts";
import { AddressPick } from "./AddressPick.tsx";
import { draftOf, inputOf, isBegun, type Draft, type Work } from "./draft.ts";
import { FilePick } from "./FilePick.tsx";
import { Many } from "./Many.tsx";
import { PasteFields } from "./PasteFields.tsx";
import { Preview } from "./Preview.tsx";

interface Props {
  readonly work: Work;
  readonly onWork: (work: Work) => void;
  /** Closes the dialog and forgets what was typed. */
  readonly onLeave: () => void;
  readonly onAdded: (added: Addition) => void;
}

export default function Intake({ work, onWork, onLeave, onAdded }: Props) {
  const { draft, decisions } = work;
  const setDraft = (changed: Draft): void => onWork({ ...work, draft: changed });
  const [way, setWay] = useState("paste");
  const [many, setMany] = useState<UploadResponse | null>(null);
  /** What stood under Paste before an article from elsewhere took its place. */
  const [replaced, setReplaced] = useState<Work | null>(null);
  const [untouched, setUntouched] = useState<Draft | null>(null);
  const { progress, error, add } = useAdding(onAdded);
  const input = inputOf(draft);
  const single = way === "paste" ? ("article" in input && draft.text.trim() !== "" ? [input.article] : []) : [];
  const articles: readonly ArticleInput[] = way === "file" ? (many?.articles ?? []) : single;
  const submit = (): void => add(articles, decisions);
  const lookOver = (article: ArticleInput): void => {
    const taken = draftOf(article);
    // What came from elsewhere itself, and was left as it came, can be had again.
    if (draft.text.trim() !== "" && draft !== untouched) setReplaced(work);
    setUntouched(taken);
    setDraft(taken);
    setWay("paste");
  };
  const exchange = (): void => {
    setReplaced(work);
    if (replaced !== null) onWork(replaced);
  };
  const take = (found: UploadResponse): void => {
    const [first, ...others] = found.articles;
    if (first === undefined || others.length > 0 || found.refused.length > 0) return setMany(found);
    lookOver(first);
  };
  const label = articles.length > 1 ? `Add ${counted(articles.length, "article")}` : "Add to the graph";
  return (
    <div className="add">
      <Tabs className="add-form" selectedKey={way} onSelectionChange={(key) => setWay(String(key))}>
        <TabList className="ways" aria-label="Where the article comes from">
          <Tab id="paste">Paste</Tab>
          <Tab id="file">File</Tab>
          <Tab id="address">Address</Tab>
        </TabList>
        <TabPanel id="paste" className="way">
          {replaced === null ? null : (
            <p className="hint" role="status">
              It took the place of what was here before.{" "}
              <Button className="text-button" onPress={exchange}>
                Bring that back
              </Button>
            </p>
          )}
          <PasteFields draft={draft} onChange={setDraft} />
        </TabPanel>
        <TabPanel id="file" className="way">
          <FilePick onRead={take} />
        </TabPanel>
        <TabPanel id="address" className="way">
          <AddressPick onRead={lookOver} />
        </TabPanel>
      </Tabs>
      <section className="add-preview" aria-label="Preview" tabIndex={0}>
        {way === "file" ? <Many found={many} /> : null}
        {way === "address" ? (
          <p className="nothing">The article is fetched, then looked over here: nothing is stored before you add it.</p>
        ) : null}
        {way !== "paste" ? null : "article" in input ? (
          <Preview
            article={input.article}
            decisions={decisions}
            onDecide={(decided) => onWork({ ...work, decisions: decided })}
          />
        ) : (
          <p role="alert">{input.problem}</p>
        )}
      </section>
      <div className="add-foot">
        {error === null ? null : <Failure what="Not all was added." error={error} retry={submit} />}
        {progress === null ? null : (
          <label className="add-progress">
            {progress.total === 1 ? "Reading and storing" : `${progress.done} of ${counted(progress.total, "article")} added`}
            <progress {...(progress.total === 1 ? {} : { max: progress.total, value: progress.done })} />
          </label>
        )}
        <Button className="button" onPress={onLeave}>
          {isBegun(work) ? "Discard" : "Cancel"}
        </Button>
        <Button className="button primary" isDisabled={articles.length === 0 || progress !== null} onPress={submit}>
          {progress === null ? label : "Adding…"}
        </Button>
      </div>
    </div>
  );
}
