/**
 * The dialog that adds articles. It closes once the server has stored them; a failure keeps all, and so does closing it otherwise than by
 * its button "Discard". What stands in it is loaded when opened.
 */
import { lazy, Suspense, useState } from "react";
import { Button, Dialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import { openAdding, say, sayAdded, useDesk } from "../../state/index.ts";
import { Icon } from "../Icon.tsx";
import { Waiting } from "../Waiting.tsx";
import { NO_WORK } from "./draft.ts";

const Intake = lazy(() => import("./Intake.tsx"));

export function AddArticle() {
  const adding = useDesk((desk) => desk.adding);
  const [work, setWork] = useState(NO_WORK);
  const leave = (): void => {
    setWork(NO_WORK);
    openAdding(false);
  };
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
              work={work}
              onWork={setWork}
              onLeave={leave}
              onAdded={(added) => {
                leave();
                sayAdded(added);
                say(added.said);
              }}
            />
          </Suspense>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
