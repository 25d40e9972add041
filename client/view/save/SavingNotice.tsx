/** Says that a file is being made, or why it was not and how to try again. */
import { Button } from "react-aria-components";
import { forgetSaving, useSaving } from "../../state/index.ts";
import { Failure } from "../Failure.tsx";
import { Icon } from "../Icon.tsx";
import { Waiting } from "../Waiting.tsx";

export function SavingNotice() {
  const { busy, failed } = useSaving();
  if (busy === null && failed === null) return null;
  return (
    <div className="toast saving">
      {busy === null ? null : <Waiting what={`Making ${busy}`} />}
      {failed === null ? null : (
        <>
          <Failure what="The export failed." error={failed.error} retry={failed.retry} />
          <Button className="button small square" aria-label="Dismiss" onPress={forgetSaving}>
            <Icon name="close" />
          </Button>
        </>
      )}
    </div>
  );
}
