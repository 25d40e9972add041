/**
 * The order for the page, and for what every view begins with. The document itself waits for no more than this: a browser that says it
 * is loading draws its own signs of it all the while, which without a graphics card takes the time that the graph would be drawn in.
 */
import { begin } from "./data/begun.ts";

begin("ontology");
begin("graph?");
void import("./start.tsx");
