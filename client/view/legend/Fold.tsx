/** A section of the legend that folds. It opens by itself where something in it is chosen; what a reader unfolds is not remembered. */
import { useState, type ReactNode } from "react";
import { Button, Disclosure, DisclosurePanel, Heading } from "react-aria-components";

interface FoldProps {
  readonly title: string;
  /** What is chosen, told beside the title: "2". */
  readonly chosen?: string | undefined;
  readonly open?: boolean;
  readonly children: ReactNode;
}

export function Fold({ title, chosen, open = chosen !== undefined, children }: FoldProps) {
  const [expanded, setExpanded] = useState(open);
  return (
    <Disclosure className="fold" isExpanded={expanded} onExpandedChange={setExpanded}>
      <Heading level={3}>
        <Button slot="trigger" className="fold-head">
          <svg className="fold-mark" viewBox="0 0 10 10" width="10" height="10" aria-hidden="true">
            <path d="M3 1.5 7 5 3 8.5" fill="none" stroke="currentColor" strokeWidth="1.6" strokeLinecap="round" />
          </svg>
          {title}
          {chosen === undefined ? null : <span className="fold-chosen">{chosen}</span>}
        </Button>
      </Heading>
      <DisclosurePanel className="fold-panel">{expanded ? children : null}</DisclosurePanel>
    </Disclosure>
  );
}
