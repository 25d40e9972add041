/** The face of the keys. */
export { KeysDialog } from "./KeysDialog.tsx";
export { useKeys } from "./use-keys.ts";
