/** Where a comparison is begun: two periods, two publishers or two claimants. Whatever is chosen is compared at once. */
import { Button, Label, ListBox, ListBoxItem, Popover, Select, SelectValue, Text, type Key } from "react-aria-components";
import type { Facets } from "../../../server/vocabulary/index.ts";
import { choiceGroups, choiceRows, comparables } from "../../derive/index.ts";
import { periodOf, periodText, useView, withComparison, type Compared, type Comparison } from "../../state/index.ts";
import { useKnowledge } from "../knowledge.ts";
import { DateField } from "../legend/Dates.tsx";
import { Fold } from "../legend/Fold.tsx";

interface Offer {
  readonly id: string;
  readonly label: string;
  /** Why it cannot be chosen; null or left out where it can. */
  readonly lacks?: string | null;
}

interface PickProps {
  readonly label: string;
  readonly value: string | null;
  readonly offers: readonly Offer[];
  readonly onPick: (id: string) => void;
}

const Pick = ({ label, value, offers, onPick }: PickProps) => (
  <Select
    className="pick"
    selectedKey={value}
    onSelectionChange={(key: Key | null) => {
      if (key !== null && key !== value) onPick(String(key));
    }}
    placeholder="Nothing"
  >
    <Label>{label}</Label>
    <Button className="button small">
      <SelectValue />
    </Button>
    <Popover className="popover picks">
      <ListBox items={offers}>
        {({ id, label: name, lacks }) => (
          <ListBoxItem id={id} className="suggestion" textValue={name} isDisabled={typeof lacks === "string"}>
            <Text slot="label">{name}</Text>
            {typeof lacks === "string" ? <Text slot="description">{lacks}</Text> : null}
          </ListBoxItem>
        )}
      </ListBox>
    </Popover>
  </Select>
);

const Period = ({ label, value, onPeriod }: { label: string; value: string; onPeriod: (period: string) => void }) => {
  const { from, to } = periodOf(value) ?? { from: "", to: "" };
  const set = (first: string, last: string): void => {
    if (first !== "" && last !== "") onPeriod(periodText(first, last));
  };
  return (
    <fieldset className="dates">
      <legend>{label}</legend>
      <DateField label="From" value={from} max={to} onDay={(day) => set(day, to)} />
      <DateField label="To" value={to} min={from} onDay={(day) => set(from, day)} />
    </fieldset>
  );
};

export function CompareForm({ all }: { readonly all: Facets }) {
  const { ontology } = useKnowledge();
  const compare = useView(({ view }) => view.compare);
  const change = useView((state) => state.change);
  const kinds = comparables(all, ontology);
  const offersOf = (by: Exclude<Compared, "dates">): readonly Offer[] =>
    choiceGroups(choiceRows(by, all, all, [], ontology)).flatMap((group) => [
      group,
      ...group.under.map(({ id, label }) => ({ id, label: `${label} (${group.label})` })),
    ]);
  const begin = (by: string): void => {
    const kind = kinds.find(({ id }) => id === by);
    if (!kind?.sides) return;
    const [a, b] = kind.sides;
    change((view) => withComparison(view, { by: kind.id, a, b }));
  };
  const set = (next: Partial<Comparison>): void => change((view) => withComparison(view, compare && { ...compare, ...next }));
  return (
    <Fold title="Compare" chosen={compare === null ? undefined : "on"}>
      <Pick
        label="What"
        value={compare?.by ?? null}
        offers={kinds.map(({ id, label, sides, needs }) => ({ id, label, lacks: sides === null ? needs : null }))}
        onPick={begin}
      />
      {compare === null ? (
        <p className="hint">Draws what differs as one graph, and tells it in sentences.</p>
      ) : compare.by === "dates" ? (
        <>
          <Period label="First" value={compare.a} onPeriod={(a) => set({ a })} />
          <Period label="Second" value={compare.b} onPeriod={(b) => set({ b })} />
        </>
      ) : (
        <>
          <Pick label="First" value={compare.a} offers={offersOf(compare.by)} onPick={(a) => set({ a })} />
          <Pick label="Second" value={compare.b} offers={offersOf(compare.by)} onPick={(b) => set({ b })} />
        </>
      )}
      {compare === null ? null : (
        <button type="button" className="text-button" onClick={() => change((view) => withComparison(view, null))}>
          Leave the comparison
        </button>
      )}
    </Fold>
  );
}
