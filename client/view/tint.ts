/** The colour of a relation's class in the theme in force, handed to style sheets as the variable `--tint`. */
import type { CSSProperties } from "react";
import { useTheme } from "../state/index.ts";
import { useKnowledge } from "./knowledge.ts";

/** A style that sets `--tint`, by id of a relation class. */
export function useTint(): (relationClass: string) => CSSProperties {
  const { ontology } = useKnowledge();
  const theme = useTheme((state) => state.theme);
  return (relationClass) => {
    const found = ontology.classes.find(({ id }) => id === relationClass);
    const colour = theme === "dark" ? found?.colourDark : found?.colour;
    return colour === undefined ? {} : { ["--tint" as string]: colour };
  };
}
