/** The head of what the panel shows; takes the focus when it appears, so that the keyboard follows. Keyed by what is shown. */
import { useEffect, useRef, type ReactNode } from "react";
import { Button } from "react-aria-components";
import { enterPanel, openSheet, select, useDesk, useView } from "../../state/index.ts";
import { Icon } from "../Icon.tsx";

interface PanelHeadProps {
  readonly title: ReactNode;
  readonly line?: string;
  readonly closable?: boolean;
}

export function PanelHead({ title, line, closable = true }: PanelHeadProps) {
  const change = useView((state) => state.change);
  const entering = useDesk((desk) => desk.entering);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // The button that was pressed is gone with the list it stood in: the focus would fall back to the page's start. A page that
    // has only just been opened by a link begins at its start.
    const lost = document.activeElement === document.body && useDesk.getState().begun;
    if (entering || (closable && lost)) heading.current?.focus({ preventScroll: true });
    if (entering) enterPanel(false);
  }, [closable, entering]);
  return (
    <div className="panel-head">
      <div>
        <h2 ref={heading} tabIndex={-1}>
          {title}
        </h2>
        {line === undefined ? null : <p className="panel-line">{line}</p>}
      </div>
      <Button
        className={`button square ${closable ? "" : "sheet-only"}`}
        aria-label="Close"
        onPress={() => {
          openSheet(null);
          change((view) => (view.selection === null ? view : select(view, null)));
        }}
      >
        <Icon name="close" />
      </Button>
    </div>
  );
}
