/** The face of the edge index. */
export { EdgeIndex, type ArticleLinks } from "./edge-index.ts";
