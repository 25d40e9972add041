/** One actor: what it is, and its relations under the filters in force. */
import { counted, profileOf, type Shown } from "../../derive/index.ts";
import { Flag } from "../Flag.tsx";
import { useKnowledge } from "../knowledge.ts";
import { OnlyNeighbours } from "./OnlyNeighbours.tsx";
import { PanelHead } from "./PanelHead.tsx";
import { RelationList } from "./RelationList.tsx";

interface ActorProfileProps {
  readonly id: string;
  readonly shown: Shown;
}

export function ActorProfile({ id, shown }: ActorProfileProps) {
  const { ontology, actors, nameOf } = useKnowledge();
  const actor = actors.get(id);
  if (actor === undefined) {
    return (
      <>
        <PanelHead key={id} title="Unknown actor" />
        <p className="nothing">
          The graph holds no actor “{id}” at this level. It may be named otherwise, or its articles are gone.
        </p>
      </>
    );
  }
  const { rows, claims, partners } = profileOf(shown, ontology, nameOf, id);
  const line = `${actor.kind} · ${counted(partners, "partner")} · ${counted(claims, "claim")} shown`;
  const title = (
    <>
      <Flag id={id} name={actor.name} />
      {actor.name}
    </>
  );
  return (
    <>
      <PanelHead key={id} title={title} line={line} />
      {actor.principal.id === id ? null : <p className="hint">Acts for {actor.principal.name}.</p>}
      <OnlyNeighbours id={id} name={actor.name} />
      {rows.length === 0 ? <p className="nothing">The filters hide all of its relations.</p> : null}
      <RelationList key={id} rows={rows} label={`Relations of ${actor.name}`} />
    </>
  );
}
