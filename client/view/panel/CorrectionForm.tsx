/** What a claim should say instead: actors, relation, direction, object, status, who says so, when, and why. Used in the evidence and before an article is added; loaded when opened. */
import { Button, Input, Label, TextField } from "react-aria-components";
import type { Verdict } from "../../../server/vocabulary/index.ts";
import { answerOf, faultIn, takesObject, turned, type Amendment, type Correctable } from "../../derive/index.ts";
import { sign, useSignature } from "../../state/index.ts";
import { useKnowledge } from "../knowledge.ts";
import { DateField } from "../legend/Dates.tsx";
import { ActorField } from "./ActorField.tsx";
import { Choice } from "./Choice.tsx";

interface WordsProps {
  readonly label: string;
  readonly value: string;
  readonly most?: number;
  readonly onChange: (value: string) => void;
}

const Words = ({ label, value, most = 500, onChange }: WordsProps) => (
  <TextField className="field" value={value} onChange={onChange}>
    <Label>{label}</Label>
    <Input maxLength={most} />
  </TextField>
);

interface PartProps {
  readonly amendment: Amendment;
  readonly onAmend: (amendment: Amendment) => void;
}

function Ends({ amendment, onAmend }: PartProps) {
  const { ontology } = useKnowledge();
  return (
    <>
      <ActorField
        key={`source ${amendment.source.id}`}
        label="Who"
        actor={amendment.source}
        onChange={(source) => onAmend({ ...amendment, source })}
      />
      <Choice
        label="Does what"
        value={amendment.relation}
        items={ontology.relations.map(({ id, verb }) => ({ id, label: verb }))}
        onChange={(relation) => onAmend({ ...amendment, relation })}
      />
      <ActorField
        key={`target ${amendment.target.id}`}
        label="To whom"
        actor={amendment.target}
        onChange={(target) => onAmend({ ...amendment, target })}
      />
      <Button className="button small turn" onPress={() => onAmend(turned(amendment))}>
        Turn the direction round
      </Button>
    </>
  );
}

/** What is handed over or asked for; nothing is in a relation that takes no object. */
function Thing({ amendment, onAmend }: PartProps) {
  const { ontology } = useKnowledge();
  if (!takesObject(amendment.relation, ontology)) return null;
  return (
    <>
      <Choice
        label="Object"
        value={amendment.object === "" ? NONE : amendment.object}
        items={[{ id: NONE, label: "No object" }, ...ontology.objects]}
        onChange={(chosen) => {
          const object = ontology.objects.find(({ id }) => id === chosen)?.id ?? "";
          onAmend({ ...amendment, object, objectText: object === "" ? "" : amendment.objectText });
        }}
      />
      {amendment.object === "" ? null : (
        <Words
          label="Object, in words"
          value={amendment.objectText}
          onChange={(objectText) => onAmend({ ...amendment, objectText })}
        />
      )}
    </>
  );
}

const NONE = "none";

function Time({ amendment, onAmend }: PartProps) {
  const { from, to } = amendment;
  const fault = faultIn(amendment);
  return (
    <>
      <Words label="When, in words" value={amendment.timeText} onChange={(timeText) => onAmend({ ...amendment, timeText })} />
      <fieldset className="dates" aria-label="Days of the event">
        <DateField label="From" value={from} max={to} onDay={(day) => onAmend({ ...amendment, from: day })} />
        <DateField label="To" value={to} min={from} onDay={(day) => onAmend({ ...amendment, to: day })} />
        <p className="hint" role={fault === null ? undefined : "alert"}>
          {fault ?? "When it happened or is to happen, not when the article was published."}
        </p>
      </fieldset>
    </>
  );
}

interface CorrectionFormProps extends PartProps {
  readonly of: Correctable;
  /** Null takes back what was said. */
  readonly onSay: (verdict: Verdict | null) => void;
  readonly onCancel: () => void;
}

export default function CorrectionForm({ of, amendment, onAmend, onSay, onCancel }: CorrectionFormProps) {
  const { ontology } = useKnowledge();
  const name = useSignature((state) => state.name);
  const answer = answerOf(of, amendment, ontology);
  return (
    <div className="correction" role="group" aria-label="Correct this claim">
      <Ends amendment={amendment} onAmend={onAmend} />
      <Thing amendment={amendment} onAmend={onAmend} />
      <Choice
        label="Status"
        value={amendment.status}
        items={ontology.statuses}
        onChange={(status) => {
          const found = ontology.statuses.find(({ id }) => id === status);
          if (found !== undefined) onAmend({ ...amendment, status: found.id });
        }}
      />
      <ActorField
        label="Who says so"
        actor={amendment.claimant}
        onChange={(claimant) => onAmend({ ...amendment, claimant })}
        empty={{ meaning: "Empty: the article itself says so.", onEmpty: () => onAmend({ ...amendment, claimant: null }) }}
      />
      <Time amendment={amendment} onAmend={onAmend} />
      <Words label="Why (optional)" value={amendment.note} most={2_000} onChange={(note) => onAmend({ ...amendment, note })} />
      <TextField className="field" value={name} onChange={sign}>
        <Label>Your name (optional)</Label>
        <Input maxLength={200} autoComplete="name" />
      </TextField>
      <div className="correction-foot">
        <Button className="button small" onPress={onCancel}>
          Cancel
        </Button>
        <Button
          className="button small primary"
          isDisabled={answer === null}
          onPress={() => (answer === null ? undefined : onSay(answer.say))}
        >
          Save the correction
        </Button>
      </div>
    </div>
  );
}
