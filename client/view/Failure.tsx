/** What happened and what to do, with the button that tries again; never in the place of what is already on screen. */
import { Button } from "react-aria-components";

interface FailureProps {
  readonly what: string;
  readonly error: Error;
  readonly retry?: () => void;
}

export const Failure = ({ what, error, retry }: FailureProps) => (
  <div className="failure" role="alert">
    <p>
      <strong>{what}</strong> {error.message}
    </p>
    {retry === undefined ? null : (
      <Button className="button small" onPress={retry}>
        Try again
      </Button>
    )}
  </div>
);
