/** A bloc that opens: all its members, each leading to its profile, and a button that keeps what they have to do with one another. */
import type { CSSProperties } from "react";
import { Button, Disclosure, DisclosurePanel, Heading } from "react-aria-components";
import { counted, isAmong, type NamedBloc } from "../../derive/index.ts";
import { goTo, openSheet, select, useView, withActors, withAmong } from "../../state/index.ts";
import { Flag } from "../Flag.tsx";
import { useKnowledge } from "../knowledge.ts";

export function BlocRow({ bloc, tint }: { readonly bloc: NamedBloc; readonly tint: string | undefined }) {
  const { nameOf } = useKnowledge();
  const change = useView((state) => state.change);
  const alone = useView(({ view }) => isAmong(view.filter, bloc.members));
  const open = (id: string): void => {
    change((view) => select(view, { kind: "node", id }));
    openSheet("panel");
  };
  return (
    <Disclosure className="bloc" style={{ ["--tint" as string]: tint } satisfies CSSProperties}>
      <Heading level={4}>
        <Button slot="trigger" className="bloc-row">
          <span className="bloc-mark" aria-hidden="true" />
          <span>{bloc.title}</span>
          <svg className="fold-mark" viewBox="0 0 10 10" width="10" height="10" aria-hidden="true">
            <path d="M3 1.5 7 5 3 8.5" fill="none" stroke="currentColor" strokeWidth="1.6" strokeLinecap="round" />
          </svg>
        </Button>
      </Heading>
      <DisclosurePanel className="bloc-members">
        <Button
          className="text-button"
          onPress={() => goTo((view) => (alone ? withActors(view, []) : withAmong(view, bloc.members)))}
        >
          {alone
            ? "Show the relations of all actors"
            : `Show only relations among these ${counted(bloc.members.length, "actor")}`}
        </Button>
        <ul aria-label={`Members of ${bloc.title}`}>
          {bloc.members.map((id) => (
            <li key={id}>
              <button type="button" className="bloc-member" onClick={() => open(id)}>
                <Flag id={id} name={nameOf(id)} />
                {nameOf(id)}
              </button>
            </li>
          ))}
        </ul>
      </DisclosurePanel>
    </Disclosure>
  );
}
