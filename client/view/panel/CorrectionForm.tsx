/** What a claim should say instead: relation, direction, actors, status, and why. Used in the evidence and before an article is added; loaded when opened. */
import { useState } from "react";
import { Button, Input, Label, TextField } from "react-aria-components";
import type { Claim, Verdict } from "../../../server/vocabulary/index.ts";
import { amendmentOf, turned, verdictOf } from "../../derive/index.ts";
import { sign, useSignature } from "../../state/index.ts";
import { useKnowledge } from "../knowledge.ts";
import { ActorField } from "./ActorField.tsx";
import { Choice } from "./Choice.tsx";

interface CorrectionFormProps {
  readonly claim: Claim;
  readonly onSay: (verdict: Verdict) => void;
  readonly onCancel: () => void;
}

export default function CorrectionForm({ claim, onSay, onCancel }: CorrectionFormProps) {
  const { ontology } = useKnowledge();
  const name = useSignature((state) => state.name);
  const [amendment, setAmendment] = useState(() => amendmentOf(claim));
  const verdict = verdictOf(claim, amendment);
  return (
    <div className="correction" role="group" aria-label="Correct this claim">
      <ActorField
        key={`source ${amendment.source.id}`}
        label="Who"
        actor={amendment.source}
        onChange={(source) => setAmendment({ ...amendment, source })}
      />
      <Choice
        label="Does what"
        value={amendment.relation}
        items={ontology.relations.map(({ id, verb }) => ({ id, label: verb }))}
        onChange={(relation) => setAmendment({ ...amendment, relation })}
      />
      <ActorField
        key={`target ${amendment.target.id}`}
        label="To whom"
        actor={amendment.target}
        onChange={(target) => setAmendment({ ...amendment, target })}
      />
      <Button className="button small turn" onPress={() => setAmendment(turned(amendment))}>
        Turn the direction round
      </Button>
      <Choice
        label="Status"
        value={amendment.status}
        items={ontology.statuses}
        onChange={(status) => {
          const found = ontology.statuses.find(({ id }) => id === status);
          if (found !== undefined) setAmendment({ ...amendment, status: found.id });
        }}
      />
      <TextField className="field" value={amendment.note} onChange={(note) => setAmendment({ ...amendment, note })}>
        <Label>Why (optional)</Label>
        <Input maxLength={2_000} />
      </TextField>
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
          isDisabled={verdict === null}
          onPress={() => (verdict === null ? undefined : onSay(verdict))}
        >
          Save the correction
        </Button>
      </div>
    </div>
  );
}
