/** The flags of circle-flags as files of our own; subdivisions and alternatives, which have a hyphen in their names, are left out. */

const files = import.meta.glob<string>(["@flags/*.svg", "!@flags/*-*.svg"], { query: "?url", import: "default", eager: true });

const byName = new Map(Object.entries(files).map(([path, url]) => [path.replace(/^.*\/|\.svg$/g, ""), url]));

/** The address of a flag's image; undefined where there is none by that name. */
export const flagAddress = (name: string): string | undefined => byName.get(name);
