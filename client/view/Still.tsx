/** What buttons look like, and how they look before anybody can have come to them: what they do is loaded once the graph is drawn. */
import type { ReactNode } from "react";
import { Icon, type IconName } from "./Icon.tsx";

interface FaceProps {
  readonly icon: IconName;
  /** Left out on small screens. */
  readonly words: string;
  readonly hotkey?: string;
}

/** An icon, the words beside it, the key that does the same. */
export const Face = ({ icon, words, hotkey }: FaceProps) => (
  <>
    <Icon name={icon} />
    <span className="wide-only">
      {words}
      {hotkey === undefined ? null : (
        <>
          {" "}
          <kbd aria-hidden="true">{hotkey}</kbd>
        </>
      )}
    </span>
  </>
);

/** A button that nothing can be done with yet. */
export const StillButton = ({ look = "", children }: { readonly look?: string; readonly children: ReactNode }) => (
  <span className={look === "" ? "button" : `button ${look}`} aria-hidden="true">
    {children}
  </span>
);
