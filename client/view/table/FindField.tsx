/** The field that keeps the rows with some words. What is typed is looked for after a short rest, so that each word is one step back. */
import { useEffect, useRef, useState } from "react";
import { Button, Input, SearchField } from "react-aria-components";
import { Icon } from "../Icon.tsx";
import { goHome } from "../open-in-panel.ts";

/** In milliseconds. */
const REST = 250;

interface FindFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onFind: (words: string) => void;
}

/** As in a list of suggestions: down leads to what was found. */
const leave = ({ key }: { readonly key: string }): void => {
  if (key === "ArrowDown" || key === "Enter") goHome();
};

export function FindField({ label, value, onFind }: FindFieldProps) {
  const [typed, setTyped] = useState(value);
  const [known, setKnown] = useState(value);
  // Back, a link or another tab may change what is looked for: the field follows.
  if (value !== known) {
    setKnown(value);
    setTyped(value);
  }
  const find = useRef(onFind);
  useEffect(() => {
    find.current = onFind;
  });
  useEffect(() => {
    if (typed === value) return undefined;
    const timer = setTimeout(() => find.current(typed), REST);
    return () => clearTimeout(timer);
  }, [typed, value]);
  return (
    <SearchField className="find" aria-label={label} value={typed} onChange={setTyped} onKeyDown={leave}>
      <Icon name="search" />
      <Input placeholder={label} />
      {typed === "" ? null : (
        <Button className="find-clear" aria-label="Clear the words">
          <Icon name="close" />
        </Button>
      )}
    </SearchField>
  );
}
