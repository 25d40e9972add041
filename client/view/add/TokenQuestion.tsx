/** Asks for the server's token where it wants one for writing; it is kept for this session only. */
import { useState } from "react";
import { Button, Dialog, FieldError, Form, Heading, Input, Label, Modal, ModalOverlay, TextField } from "react-aria-components";
import { answerToken, useToken } from "../../state/index.ts";

function Question({ wrong }: { readonly wrong: boolean }) {
  const [token, setToken] = useState("");
  return (
    <Form
      className="token-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (token.trim() !== "") answerToken(token.trim());
      }}
    >
      <p className="hint">
        This server lets only those write who know its token. It is sent with what you write, and forgotten when you close this
        tab.
      </p>
      <TextField
        className="field"
        type="password"
        autoFocus
        isInvalid={wrong && token === ""}
        value={token}
        onChange={setToken}
        validationBehavior="aria"
      >
        <Label>Token</Label>
        <Input autoComplete="off" />
        <FieldError className="field-error">
          That was not the right token. Ask whoever runs the server for its DRAGOMAN_TOKEN.
        </FieldError>
      </TextField>
      <div className="token-foot">
        <Button className="button" onPress={() => answerToken(null)}>
          Cancel
        </Button>
        <Button className="button primary" type="submit" isDisabled={token.trim() === ""}>
          Go on
        </Button>
      </div>
    </Form>
  );
}

export function TokenQuestion() {
  const question = useToken((state) => state.question);
  return (
    <ModalOverlay
      className="overlay over-all"
      isOpen={question !== null}
      onOpenChange={(open) => (open ? undefined : answerToken(null))}
    >
      <Modal className="modal slim">
        <Dialog className="dialog">
          <div className="dialog-head">
            <Heading slot="title">The server asks for its token</Heading>
          </div>
          {question === null ? null : <Question wrong={question.wrong} />}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
