/** The live region: tells a screen reader what a filter, a selection or another view has changed. */
import { useState } from "react";
import { changesTold } from "../derive/index.ts";

interface ToldProps {
  /** What holds now, by part of the page; the parts that change are told. */
  readonly parts: Readonly<Record<string, string>>;
}

export function Told({ parts }: ToldProps) {
  const [before, setBefore] = useState(parts);
  const [said, setSaid] = useState("");
  const changes = changesTold(before, parts);
  if (changes !== "") {
    setBefore(parts);
    setSaid(changes);
  }
  return (
    <p className="unseen" role="status">
      {said}
    </p>
  );
}
