/** The dialog that tells the keys. */
import { Button, Dialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import { askKeys, useDesk } from "../../state/index.ts";
import { Icon } from "../Icon.tsx";
import { KEYS } from "./key-table.ts";

export function KeysDialog() {
  const asking = useDesk((desk) => desk.asking);
  return (
    <ModalOverlay className="overlay" isDismissable isOpen={asking} onOpenChange={askKeys}>
      <Modal className="modal keys-modal">
        <Dialog className="dialog">
          <div className="dialog-head">
            <Heading slot="title">Keys</Heading>
            <Button className="button square" aria-label="Close" slot="close">
              <Icon name="close" />
            </Button>
          </div>
          <div className="keys">
            {KEYS.map(({ title, rows }) => (
              <section key={title} aria-label={title}>
                <h3>{title}</h3>
                <dl>
                  {rows.map(({ keys, does }) => (
                    <div key={does}>
                      <dt>
                        {keys.map((key) => (
                          <kbd key={key}>{key}</kbd>
                        ))}
                      </dt>
                      <dd>{does}</dd>
                    </div>
                  ))}
                </dl>
              </section>
            ))}
            <p className="hint">No key acts while you type.</p>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
