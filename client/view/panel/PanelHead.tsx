/** The head of what the panel shows; takes the focus when it appears, so that the keyboard follows. Keyed by what is shown. */
import { useEffect, useRef, type ReactNode } from "react";
import { Button } from "react-aria-components";
import { POINT } from "../../derive/index.ts";
import { enterPanel, useDesk } from "../../state/index.ts";
import { Icon } from "../Icon.tsx";
import { closePanel } from "../open-in-panel.ts";

interface PanelHeadProps {
  readonly title: ReactNode;
  readonly line?: string;
  readonly closable?: boolean;
}

/** Facts with points between them. Where the line wraps, the point at the break is not seen: it would end or begin a line for nothing. */
const PanelLine = ({ line }: { readonly line: string }) => (
  <p className="panel-line">
    {line.split(POINT).map((part, place) => (
      <span key={`${place} ${part}`}>
        {place === 0 ? null : <span className="point">{POINT}</span>}
        {part}
      </span>
    ))}
  </p>
);

export function PanelHead({ title, line, closable = true }: PanelHeadProps) {
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
        {line === undefined ? null : <PanelLine line={line} />}
      </div>
      <Button
        className={`button square ${closable ? "" : "sheet-only"}`}
        aria-label="Close"
        onPress={({ pointerType }) => closePanel(pointerType === "keyboard" || pointerType === "virtual")}
      >
        <Icon name="close" />
      </Button>
    </div>
  );
}
