/** A short line drawn as the edges of the graph are: class colour, status by line, arrowhead where the relation has a direction. */
import type { Dash } from "../derive/index.ts";

interface SwatchProps {
  readonly dash?: Dash;
  readonly directed?: boolean;
}

const WIDTH = 28;

export function Swatch({ dash = "solid", directed = false }: SwatchProps) {
  const end = directed ? WIDTH - 6 : WIDTH - 1;
  const path = `M1 8 Q ${end / 2} 2.5 ${end} 6`;
  return (
    <svg className="swatch" viewBox={`0 0 ${WIDTH} 11`} width={WIDTH} height="11" aria-hidden="true" focusable="false">
      <path className={`swatch-line ${dash}`} d={path} />
      {dash === "hollow" ? <path className="swatch-core" d={path} /> : null}
      {directed ? <path className="swatch-head" d={`M${end - 1.5} 2 L${WIDTH - 0.5} 6.6 L${end - 2.5} 9.6 Z`} /> : null}
    </svg>
  );
}
