/** Stands in the stage, where sigma is at hand, and takes the orders for pictures that the menu gives. Renders nothing. */
import { useSigma } from "@react-sigma/core";
import { useEffect } from "react";
import type { Totals } from "../../../server/vocabulary/index.ts";
import {
  captionLines,
  focusOfSelected,
  pathsTitle,
  paintOf,
  titleOf,
  type Picture,
  type PictureEdge,
  type Shown,
} from "../../derive/index.ts";
import { askForPicture, useSaving, useTheme, useView, whileSaving } from "../../state/index.ts";
import type { NodeLook, StageAttributes } from "../graph/looks.ts";
import { useKnowledge } from "../knowledge.ts";
import { usePaths } from "../paths/looked-at.ts";
import { today } from "./save-file.ts";

interface PictureSaverProps {
  readonly picture: Picture;
  readonly shown: Shown;
  readonly totals: Totals;
}

export function PictureSaver({ picture, shown, totals }: PictureSaverProps) {
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
    whileSaving(`dragoman.${wanted}`, async () => {
      const { savePicture } = await import("./save-picture.ts");
      await savePicture(sigma, {
        kind: wanted,
        scene: { picture, shown, focus: focusOfSelected(shown, selection, paths), paint: paintOf(ontology, theme) },
        ontology,
        title:
          selection?.kind === "node" && paths !== null ? pathsTitle(paths, nameOf) : titleOf(filter, selection, ontology, nameOf),
        lines: captionLines(totals, filter, ontology, nameOf, today()),
      });
    });
  }, [wanted, view, paths, sigma, picture, shown, totals, ontology, nameOf, theme]);
  return null;
}
