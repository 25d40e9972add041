/** One actor: what it is, who speaks for it, with and against whom it works, and its relations under the filters in force. */
import { useSource } from "../../data/index.ts";
import { counted, counterpartsOf, pointed, profileOf, type Shown } from "../../derive/index.ts";
import { Flag } from "../Flag.tsx";
import { useKnowledge } from "../knowledge.ts";
import { PathsTo } from "../paths/index.ts";
import { ActsFor } from "./ActsFor.tsx";
import { CounterpartList } from "./CounterpartList.tsx";
import { OnlyNeighbours } from "./OnlyNeighbours.tsx";
import { PanelHead } from "./PanelHead.tsx";
import { RelationList } from "./RelationList.tsx";
import { Trends } from "./Trends.tsx";

interface ActorProfileProps {
  readonly id: string;
  readonly shown: Shown;
}

export function ActorProfile({ id, shown }: ActorProfileProps) {
  const { ontology, actors, nameOf } = useKnowledge();
  const isTold = useSource(({ source }) => source.sentences === "all");
  const actor = actors.get(id);
  if (actor === undefined) {
    return (
      <>
        <PanelHead key={`head ${id}`} title="Unknown actor" />
        <p className="nothing">
          The graph holds no actor “{id}” at this level. It may be named otherwise, or its articles are gone.
        </p>
      </>
    );
  }
  const { rows, claims, partners } = profileOf(shown, ontology, nameOf, id);
  const counterparts = counterpartsOf(shown, ontology, id);
  const line = pointed([actor.kind, counted(partners, "partner"), `${counted(claims, "claim")} shown`]);
  const title = (
    <>
      <Flag id={id} name={actor.name} />
      {actor.name}
    </>
  );
  return (
    <>
      <PanelHead key={`head ${id}`} title={title} line={line} />
      <div className="profile-actions">
        <OnlyNeighbours id={id} name={actor.name} />
        <PathsTo key={`paths ${id}`} id={id} label="Paths to …" />
      </div>
      <ActsFor key={`acts ${id}`} actor={actor} />
      {rows.length === 0 ? <p className="nothing">The filters hide all of its relations.</p> : null}
      <CounterpartList title="Strongest partners" counterparts={counterparts.partners} most={counterparts.most} />
      <CounterpartList title="Strongest opponents" counterparts={counterparts.opponents} most={counterparts.most} />
      {counterparts.weighed ? (
        <p className="hint caution">Planned and possible claims count half, denied and ended ones do not count.</p>
      ) : null}
      {/* An edge without sentences knows its first and its last day, not the months between. */}
      {isTold ? <Trends key={`trends ${id}`} actor={id} /> : null}
      <h3 className="part-title">All relations</h3>
      <RelationList
        key={`list ${id}`}
        rows={(most) => rows.slice(0, most)}
        total={rows.length}
        label={`Relations of ${actor.name}`}
      />
    </>
  );
}
