/** Light, dark, or as the system has it: a choice of the reader's own, kept in the browser and never in a link. */
import { create } from "zustand";

export const THEMES = ["system", "light", "dark"] as const;
export type ThemeChoice = (typeof THEMES)[number];
export type Theme = "light" | "dark";

interface ThemeStore {
  readonly choice: ThemeChoice;
  readonly theme: Theme;
}

const KEY = "dragoman.theme";

export const useTheme = create<ThemeStore>()(() => ({ choice: "system", theme: "light" }));

const isChoice = (value: string | null): value is ThemeChoice => THEMES.some((theme) => theme === value);

const resolved = (choice: ThemeChoice, dark: boolean): ThemeStore => ({
  choice,
  theme: choice === "system" ? (dark ? "dark" : "light") : choice,
});

/** Reads the kept choice, follows the system's, and writes the theme in force onto the root element. */
export function followTheme(browser: Window): void {
  const system = browser.matchMedia("(prefers-color-scheme: dark)");
  const kept = browser.localStorage.getItem(KEY);
  const show = ({ theme }: ThemeStore): void => browser.document.documentElement.setAttribute("data-theme", theme);
  useTheme.subscribe((store) => {
    show(store);
    browser.localStorage.setItem(KEY, store.choice);
  });
  useTheme.setState(resolved(isChoice(kept) ? kept : "system", system.matches));
  system.addEventListener("change", () => chooseTheme(browser, useTheme.getState().choice));
}

export function chooseTheme(browser: Window, choice: ThemeChoice): void {
  useTheme.setState(resolved(choice, browser.matchMedia("(prefers-color-scheme: dark)").matches));
}
