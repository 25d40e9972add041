/** An image for actors without a flag: their initials, as an SVG in a data URI, so that nothing is fetched. */

/** The first two characters, none of them cut in half. */
const start = (text: string): string => [...text.toWellFormed()].slice(0, 2).join("");

/** "NATO" → "NATO", "African Union" → "AU", "Hezbollah" → "He". */
export function initialsOf(name: string): string {
  const words = name.split(/[\s\-–/]+/).filter((word) => /^\p{L}/u.test(word));
  const [first] = words;
  if (first === undefined) return start(name);
  if (words.length === 1) return first === first.toUpperCase() && first.length <= 5 ? first : start(first);
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word));
  return (capitals.length > 1 ? capitals : words)
    .slice(0, 3)
    .map((word) => [...word][0]?.toUpperCase() ?? "")
    .join("");
}

const FONT_SIZE: Readonly<Record<number, number>> = { 1: 52, 2: 46, 3: 38, 4: 30, 5: 25 };

export function monogramOf(name: string): string {
  const initials = initialsOf(name).replaceAll(/[<>&"']/g, "");
  const size = FONT_SIZE[initials.length] ?? 24;
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" width="256" height="256" viewBox="0 0 100 100">` +
    `<rect width="100" height="100" fill="#3b455c"/>` +
    `<text x="50" y="51" fill="#f5f2ea" font-family="Inter,system-ui,sans-serif" font-weight="600" font-size="${size}" ` +
    `text-anchor="middle" dominant-baseline="central">${initials}</text></svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}
