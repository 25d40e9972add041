/** Looks of the head of the page that stand there before what they belong to. */
import type { THEMES } from "../../state/index.ts";
import type { IconName } from "../Icon.tsx";

export const PLACEHOLDER = "Search actors, relations, words";

export const THEME_ICONS: Readonly<Record<(typeof THEMES)[number], IconName>> = { system: "system", light: "sun", dark: "moon" };
