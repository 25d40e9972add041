/** What a subcommand is, and how its options are read: strictly, with help that says what would have been right. */
import { parseArgs, type ParseArgsOptionsConfig } from "node:util";
import { DragomanError } from "../vocabulary/index.ts";

export interface Command {
  /** One line for the list of commands. */
  readonly summary: string;
  /** Printed for --help: how it is called, its options, what it prints. */
  readonly usage: string;
  /** Runs with the arguments after the command's name; gives the exit code. */
  readonly run: (args: readonly string[]) => Promise<number>;
}

/** A mistake in how the command was called; the usage is pointed to. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

/**
 * Options and positionals of a command line.
 * @throws {UsageError} for an option that the command does not have or that lacks its value.
 */
export function readOptions<const T extends ParseArgsOptionsConfig>(args: readonly string[], options: T) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error), { cause: error });
  }
}

/**
 * A number between two bounds from an option's text.
 * @throws {UsageError}
 */
export function readNumber(option: string, text: string, low: number, high: number): number {
  const value = Number(text);
  if (text.trim() === "" || !(value >= low && value <= high)) {
    throw new UsageError(`--${option} is ${JSON.stringify(text)}; give a number from ${low} to ${high}.`);
  }
  return value;
}

/**
 * One of some words from an option's text.
 * @throws {UsageError}
 */
export function readWord<const W extends string>(option: string, text: string, words: readonly W[]): W {
  const word = words.find((each) => each === text);
  if (word === undefined) throw new UsageError(`--${option} is ${JSON.stringify(text)}; give one of ${words.join(", ")}.`);
  return word;
}

/** An error as one line for a terminal. */
export function messageOf(error: unknown): string {
  if (error instanceof DragomanError || error instanceof UsageError) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

/** What went wrong at a place, as one line; most messages name the place themselves. */
export function complaintOf(place: string, error: unknown): string {
  const message = messageOf(error);
  return message.startsWith(place) ? message : `${place}: ${message}`;
}

/** "1 claim", "2 claims". */
export const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? "" : "s"}`;
