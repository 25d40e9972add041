/** What stands beside the graph and over it, in one chunk that is loaded once the graph is drawn. */
export { AddArticle } from "./add/AddArticle.tsx";
export { TokenQuestion } from "./add/TokenQuestion.tsx";
export { ComparePanel } from "./compare/ComparePanel.tsx";
export { Actions } from "./header/Actions.tsx";
export { Search } from "./header/Search.tsx";
export { KeysDialog } from "./keys/index.ts";
export { Legend } from "./legend/Legend.tsx";
export { Panel } from "./panel/Panel.tsx";
export { ViewMenu } from "./staging/ViewMenu.tsx";
