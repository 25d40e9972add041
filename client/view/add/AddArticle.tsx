/** The dialog that adds articles. It closes once the server has stored them; a failure keeps all. What stands in it is loaded when opened. */
import { lazy, Suspense } from "react";
import { Button, Dialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import { openAdding, useDesk } from "../../state/index.ts";
import { Icon } from "../Icon.tsx";
import { Waiting } from "../Waiting.tsx";

const Intake = lazy(() => import("./Intake.tsx"));

export function AddArticle({ onAdded }: { readonly onAdded: (said: string) => void }) {
  const adding = useDesk((desk) => desk.adding);
  return (
    <ModalOverlay className="overlay" isOpen={adding} onOpenChange={openAdding} isDismissable={false}>
      <Modal className="modal">
        <Dialog className="dialog">
          <div className="dialog-head">
            <Heading slot="title">Add an article</Heading>
            <Button className="button square" aria-label="Close" onPress={() => openAdding(false)}>
              <Icon name="close" />
            </Button>
          </div>
          <Suspense fallback={<Waiting what="Opening" />}>
            <Intake
              onAdded={(said) => {
                openAdding(false);
                onAdded(said);
              }}
            />
          </Suspense>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
