/** Under a long list: shows it whole, with the focus on the first of the rows that came, or only its beginning again. */
import type { RefObject } from "react";
import { flushSync } from "react-dom";
import { figure } from "../../derive/index.ts";
import { showWhole, useDesk } from "../../state/index.ts";

interface MoreRowsProps {
  /** The name of the list, by which it is remembered. */
  readonly name: string;
  readonly list: RefObject<HTMLUListElement | null>;
  /** How many rows its beginning has. */
  readonly first: number;
  /** All of them, in words: "112 relations". */
  readonly all: string;
}

export function MoreRows({ name, list, first, all }: MoreRowsProps) {
  const whole = useDesk((desk) => desk.whole.includes(name));
  const turn = (): void => {
    flushSync(() => showWhole(name, !whole));
    // On with the rows that came: the button is now far below them.
    if (!whole) list.current?.children[first]?.querySelector("button")?.focus();
  };
  const fewer = first === 0 ? "Show none" : `Show only the first ${figure(first)}`;
  return (
    <button type="button" className="text-button more" onClick={turn}>
      {whole ? fewer : `Show all ${all}`}
    </button>
  );
}
