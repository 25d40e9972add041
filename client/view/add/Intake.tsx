/** The ways in which articles come: pasted, from a file, or from an address, each with what is found in them. Loaded when it is opened. */
import { useState } from "react";
import { Button, Tab, TabList, TabPanel, Tabs } from "react-aria-components";
import type { ArticleInput, UploadResponse } from "../../../server/vocabulary/index.ts";
import { counted, type Decisions } from "../../derive/index.ts";
import { openAdding } from "../../state/index.ts";
import { Failure } from "../Failure.tsx";
import { Added } from "./Added.tsx";
import { useAdding } from "./adding.ts";
import { AddressPick } from "./AddressPick.tsx";
import { draftOf, EMPTY, inputOf, type Draft } from "./draft.ts";
import { FilePick } from "./FilePick.tsx";
import { Many } from "./Many.tsx";
import { PasteFields } from "./PasteFields.tsx";
import { Preview } from "./Preview.tsx";

const UNDECIDED: Decisions = new Map();

export default function Intake({ onAdded }: { readonly onAdded: (said: string) => void }) {
  const [way, setWay] = useState("paste");
  const [draft, setDraft] = useState<Draft>(EMPTY);
  const [many, setMany] = useState<UploadResponse | null>(null);
  const [fetched, setFetched] = useState<string | null>(null);
  const [decisions, setDecisions] = useState(UNDECIDED);
  const { progress, error, add } = useAdding(onAdded);
  const input = inputOf(draft);
  const single = way === "paste" ? ("article" in input && draft.text.trim() !== "" ? [input.article] : []) : [];
  const articles: readonly ArticleInput[] = way === "file" ? (many?.articles ?? []) : single;
  const submit = (): void => add(articles, decisions);
  const take = (found: UploadResponse): void => {
    const [first, ...others] = found.articles;
    if (first === undefined || others.length > 0 || found.refused.length > 0) return setMany(found);
    setDraft(draftOf(first));
    setWay("paste");
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
          <PasteFields draft={draft} onChange={setDraft} />
        </TabPanel>
        <TabPanel id="file" className="way">
          <FilePick onRead={take} />
        </TabPanel>
        <TabPanel id="address" className="way">
          <AddressPick onDone={setFetched} />
        </TabPanel>
      </Tabs>
      <section className="add-preview" aria-label="Preview" tabIndex={0}>
        {way === "file" ? <Many found={many} /> : null}
        {way === "address" ? (
          fetched === null ? (
            <p className="nothing">Once the article is fetched, its claims appear here, to be accepted, corrected or rejected.</p>
          ) : (
            <Added key={fetched} article={fetched} />
          )
        ) : null}
        {way !== "paste" ? null : "article" in input ? (
          <Preview article={input.article} decisions={decisions} onDecide={setDecisions} />
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
        <Button className="button" onPress={() => openAdding(false)}>
          {way === "address" ? "Close" : "Cancel"}
        </Button>
        {way === "address" ? null : (
          <Button className="button primary" isDisabled={articles.length === 0 || progress !== null} onPress={submit}>
            {progress === null ? label : "Adding…"}
          </Button>
        )}
      </div>
    </div>
  );
}
