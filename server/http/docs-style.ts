/** How the reference of the API looks: two columns in the page's own colours, light and dark, no font from anywhere. */
export const STYLE = `
:root {
  color-scheme: light dark; font: 15px/1.5 system-ui, sans-serif;
  --paper: light-dark(#fbfaf7, #14181f); --sheet: light-dark(#fff, #191e27); --wash: light-dark(#f2f0ea, #242b38);
  --line: light-dark(#e4e1d8, #2c3442); --ink: light-dark(#1d2433, #e9e7e0); --soft: light-dark(#545c6e, #a7aebd);
}
body { display: grid; grid-template-columns: minmax(14rem, 18rem) minmax(0, 1fr); margin: 0; background: var(--paper); color: var(--ink); }
nav { position: sticky; top: 0; height: 100vh; overflow: auto; padding: .5rem 1.25rem 2rem; border-right: 1px solid var(--line); background: var(--sheet); font-size: .87rem; box-sizing: border-box; }
nav h2 { margin: 1.4rem 0 .3rem; font-size: .95rem; }
nav ul { list-style: none; margin: 0; padding: 0; }
nav li { margin: .3rem 0; line-height: 1.35; }
nav a { color: var(--soft); text-decoration: none; }
nav a:hover { color: var(--ink); text-decoration: underline; }
main { padding: 1rem 2.5rem 4rem; max-width: 56rem; }
h1 { font: 650 2rem/1.2 Georgia, serif; }
h1 small { color: var(--soft); font: 400 1rem system-ui, sans-serif; }
main h2 { margin-top: 3rem; }
article { border-top: 1px solid var(--line); padding: .5rem 0 1.5rem; }
h3 { margin: .8rem 0 0; }
table { border-collapse: collapse; width: 100%; font-size: .9rem; }
th, td { text-align: left; vertical-align: top; padding: .35rem .8rem .35rem 0; border-bottom: 1px solid var(--line); }
thead th, td:nth-child(2) { color: var(--soft); }
pre { padding: .8rem 1rem; border-radius: 8px; background: var(--wash); overflow: auto; max-height: 24rem; font-size: .85rem; }
summary { cursor: pointer; }
details { margin: .4rem 0; }
.type { margin: .5rem 0 0; color: var(--soft); font-size: .85rem; }
a { color: light-dark(#24406f, #a9c4f5); }
@media (max-width: 50rem) { body { display: block; } nav { position: static; height: auto; border: 0; } main { padding: 1rem 1.25rem; } th, td { overflow-wrap: anywhere; } }
`;
