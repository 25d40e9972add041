/** The one control for how the graph is set out: layout, blocs, what sizes stand for. */
import { useCallback, useState } from "react";
import { Button, Dialog, DialogTrigger, Label, Popover, Radio, RadioGroup, Switch } from "react-aria-components";
import type { Measure } from "../../../server/graph/index.ts";
import { filterWords, LAYOUTS, useView, withLayout, withStaging, type Layout } from "../../state/index.ts";
import { Icon, type IconName } from "../Icon.tsx";
import { Face } from "../Still.tsx";

const LAYOUT_WORDS: Readonly<Record<Layout, { readonly label: string; readonly icon: IconName; readonly note: string }>> = {
  force: { label: "By ties", icon: "force", note: "Who has much to do with each other stands together" },
  map: { label: "Map", icon: "map", note: "Actors at their places; those without one at the foot" },
  circles: { label: "Circles", icon: "circles", note: "Every bloc on a circle, whoever is in none at the foot" },
  rings: { label: "Rings", icon: "rings", note: "Around the selected actor: friends first, clockwise from the top" },
};

const SIZES: readonly { readonly id: Measure; readonly label: string; readonly note: string }[] = [
  { id: "claims", label: "Claims", note: "How much is said of an actor" },
  { id: "degree", label: "Partners", note: "With how many others it has to do" },
  { id: "betweenness", label: "Between", note: "How many shortest ways between others lead through it" },
  { id: "conflict", label: "Conflict", note: "Which share of what is said of it is conflict" },
];

function LayoutChoice({ onSay }: { readonly onSay: (words: string) => void }) {
  const { layout } = useView(({ view }) => view.staging);
  const change = useView((state) => state.change);
  return (
    <RadioGroup
      className="view-part"
      value={layout}
      onChange={(value) => {
        const chosen = LAYOUTS.find((each) => each === value);
        if (chosen === undefined) return;
        change((view) => withLayout(view, chosen));
        onSay(`Layout: ${LAYOUT_WORDS[chosen].label}.`);
      }}
    >
      <Label className="group-title">Layout</Label>
      <div className="choices pairs">
        {LAYOUTS.map((each) => (
          <Radio key={each} value={each} className="choice">
            <Icon name={LAYOUT_WORDS[each].icon} />
            {LAYOUT_WORDS[each].label}
          </Radio>
        ))}
      </div>
      <p className="hint">{LAYOUT_WORDS[layout].note}.</p>
      {layout === "force" ? <Settling onSay={onSay} /> : null}
    </RadioGroup>
  );
}

function Settling({ onSay }: { readonly onSay: (words: string) => void }) {
  const { settled } = useView(({ view }) => view.staging);
  const change = useView((state) => state.change);
  const settle = (): void => {
    change((view) => withStaging(view, { settled: filterWords(view.filter).toString() }));
    onSay("Settling what is shown.");
  };
  return (
    <div className="view-actions">
      <Button className="button small" onPress={settle}>
        <Icon name="settle" />
        Settle again
      </Button>
      {settled === null ? null : (
        <Button className="button small" onPress={() => change((view) => withStaging(view, { settled: null }))}>
          As at first
        </Button>
      )}
    </div>
  );
}

function SizeChoice({ onSay }: { readonly onSay: (words: string) => void }) {
  const { size } = useView(({ view }) => view.staging);
  const change = useView((state) => state.change);
  return (
    <RadioGroup
      className="view-part"
      value={size}
      onChange={(value) => {
        const chosen = SIZES.find(({ id }) => id === value);
        if (chosen === undefined) return;
        change((view) => withStaging(view, { size: chosen.id }));
        onSay(`Size: ${chosen.label}.`);
      }}
    >
      <Label className="group-title">Size of actors</Label>
      <div className="choices pairs">
        {SIZES.map(({ id, label }) => (
          <Radio key={id} value={id} className="choice">
            {label}
          </Radio>
        ))}
      </div>
      <p className="hint">{SIZES.find(({ id }) => id === size)?.note}.</p>
    </RadioGroup>
  );
}

export function ViewMenu() {
  const { blocs } = useView(({ view }) => view.staging);
  const change = useView((state) => state.change);
  const [said, setSaid] = useState("");
  // Inside of the landmark that it belongs to; at the end of the body it would be part of none.
  const [home, setHome] = useState<HTMLElement | null>(null);
  const settleIn = useCallback((place: HTMLDivElement | null) => setHome(place?.closest("main") ?? null), []);
  return (
    <div ref={settleIn}>
      <DialogTrigger>
        <Button className="button view-button" aria-label="View: layout, blocs, sizes">
          <Face icon="view" words="View" />
        </Button>
        <Popover
          className="popover"
          placement="top end"
          {...(home === null ? {} : { UNSTABLE_portalContainer: home, boundaryElement: home })}
        >
          <Dialog className="view-menu" aria-label="View">
            <LayoutChoice onSay={setSaid} />
            <div className="view-part">
              <Switch
                className="switch"
                isSelected={blocs}
                onChange={(on) => {
                  change((view) => withStaging(view, { blocs: on, triad: on ? view.staging.triad : null }));
                  setSaid(on ? "Blocs shown; their balance is told in the panel." : "Blocs hidden.");
                }}
              >
                Blocs and balance
                <span className="track" aria-hidden="true" />
              </Switch>
              <p className="hint">Who hangs together, by cooperation and conflict.</p>
            </div>
            <SizeChoice onSay={setSaid} />
            <p className="unseen" role="status">
              {said}
            </p>
          </Dialog>
        </Popover>
      </DialogTrigger>
    </div>
  );
}
