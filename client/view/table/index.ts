/** The face of the table. Its rows are loaded when they are first asked for. */
import { lazy } from "react";

export { ViewSwitch } from "./ViewSwitch.tsx";
export const TableView = lazy(() => import("./TableView.tsx"));
