/** How the reference of the API looks: two columns, the reader's own colour scheme, no font from anywhere. */
export const STYLE = `
:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
body { display: grid; grid-template-columns: minmax(14rem, 18rem) minmax(0, 1fr); margin: 0; }
nav { position: sticky; top: 0; max-height: 100vh; overflow: auto; padding: 1rem; font-size: .9rem; box-sizing: border-box; }
nav ul { list-style: none; padding: 0; }
nav li { margin: .3rem 0; }
main { padding: 1rem 2rem 4rem; max-width: 60rem; }
h1 small { font-size: 1rem; font-weight: normal; }
article { border-top: 1px solid #8886; padding: .5rem 0 1.5rem; }
h3 { margin: .8rem 0 0; }
table { border-collapse: collapse; width: 100%; font-size: .9rem; }
th, td { text-align: left; vertical-align: top; padding: .3rem .8rem .3rem 0; border-bottom: 1px solid #8884; }
pre { background: #8882; padding: .8rem; overflow: auto; max-height: 24rem; font-size: .85rem; }
details { margin: .4rem 0; }
.type { margin: .5rem 0 0; font-size: .85rem; }
a { color: light-dark(#1a5fb4, #99c1f1); }
@media (max-width: 50rem) { body { display: block; } nav { position: static; max-height: none; } main { padding: 1rem; } }
`;
