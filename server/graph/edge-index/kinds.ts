/** The kind of a claim: its status and the class of its object as one code, since both are few and are counted for every edge. */
import { OBJECT_CLASSES, STATUSES, type ObjectClass, type Status } from "../../vocabulary/index.ts";

export const STATUS_COUNT = STATUSES.length;
/** Object 0 is none. */
export const OBJECT_COUNT = OBJECT_CLASSES.length + 1;
export const KIND_COUNT = STATUS_COUNT * OBJECT_COUNT;

export const statusOf = (kind: number): number => Math.trunc(kind / OBJECT_COUNT);
export const objectOf = (kind: number): number => kind % OBJECT_COUNT;

export function kindOf(status: Status, object: ObjectClass | null): number {
  return STATUSES.indexOf(status) * OBJECT_COUNT + (object === null ? 0 : OBJECT_CLASSES.indexOf(object) + 1);
}

const byCode = (of: (kind: number) => number): Int32Array =>
  Int32Array.from({ length: 256 }, (_, kind) => (kind < KIND_COUNT ? of(kind) : 0));

/** By kind: the code of its status, and of its object. */
export const STATUS_OF = byCode(statusOf);
export const OBJECT_OF = byCode(objectOf);
