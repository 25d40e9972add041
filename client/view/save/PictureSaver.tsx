/** Stands in the stage, where sigma is at hand, and takes the orders for pictures that the menu gives. Renders nothing. */
import { useSigma } from "@react-sigma/core";
import { useEffect } from "react";
import type { Totals } from "../../../server/vocabulary/index.ts";
import {
  captionLines,
  comparedTitle,
  differenceLine,
  focusOfSelected,
  pathsTitle,
  paintOf,
  titleOf,
  totalsLine,
  type Picture,
  type PictureEdge,
  type Shown,
} from "../../derive/index.ts";
import { askForPicture, useSaving, useTheme, useView, whileSaving, type Comparison } from "../../state/index.ts";
import { sideNames } from "../compare/sides.ts";
import type { NodeLook, StageAttributes } from "../graph/looks.ts";
import { useKnowledge } from "../knowledge.ts";
import { usePaths } from "../paths/looked-at.ts";
import type { Staged } from "../staging/staged.ts";
import { today } from "./save-file.ts";

interface PictureSaverProps {
  readonly picture: Picture;
  readonly shown: Shown;
  readonly staged: Staged;
  readonly totals: Totals;
  /** What the lines of `shown` compare; null where they tell statuses. */
  readonly compare: Comparison | null;
}

export function PictureSaver({ picture, shown, staged, totals, compare }: PictureSaverProps) {
  const sigma = useSigma<NodeLook, PictureEdge, StageAttributes>();
  const { ontology, nameOf } = useKnowledge();
  const theme = useTheme((state) => state.theme);
  const view = useView((state) => state.view);
  const paths = usePaths();
  const wanted = useSaving((saving) => saving.picture);
  useEffect(() => {
    if (wanted === null) return;
    askForPicture(null);
    const { filter, selection } = view;
    const title =
      selection?.kind === "node" && paths !== null ? pathsTitle(paths, nameOf) : titleOf(filter, selection, ontology, nameOf);
    whileSaving(`dragoman.${wanted}`, async () => {
      const { savePicture } = await import("./save-picture.ts");
      await savePicture(sigma, {
        kind: wanted,
        scene: { picture, shown, staged, focus: focusOfSelected(shown, selection, paths), paint: paintOf(ontology, theme) },
        ontology,
        by: compare?.by ?? null,
        title: compare === null ? title : comparedTitle(title, sideNames(compare, nameOf)),
        lines: captionLines(compare === null ? totalsLine(totals) : differenceLine(shown), filter, ontology, nameOf, today()),
      });
    });
  }, [wanted, view, paths, sigma, picture, shown, staged, totals, compare, ontology, nameOf, theme]);
  return null;
}
