/** Builds the page. Flags and fonts stay files of their own, so that a page fetches only those that it shows. */
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { constants } from "node:zlib";
import react from "@vitejs/plugin-react";
import { defineConfig, type HtmlTagDescriptor, type Plugin } from "vite";
import { compression } from "vite-plugin-compression2";

const flags = join(dirname(fileURLToPath(import.meta.resolve("circle-flags/package.json"))), "flags");

/** Those of the first picture; letters of other scripts are fetched where they occur. */
const FIRST_FONTS = /\/(inter|source-serif-4)-latin-wght-normal-[^/]*\.woff2$/;

const client = join(import.meta.dirname, "client");

/** The order for the page, and what the bundler puts beside it: it sends its requests while the rest is still to be read. */
const ORDER = /\/client\/(data\/begun|main)\.ts$|\/client\/index\.html$|^\0/;

const OURS = /\/(client|server)\/(?!main\.ts|start\.tsx).*\.tsx?$/;

/** Compressed once, here: the server sends the file beside the file. Shorter ones fit into one packet however they are coded. */
const packed = compression({
  include: /\.(js|css|svg|wasm)$/,
  threshold: 1_400,
  algorithms: [
    ["gzip", { level: 9 }],
    // The two qualities above take many times as long for some hundredths less.
    ["brotliCompress", { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }],
  ],
  logLevel: "silent",
});

const linkTo = (file: string, attrs: Record<string, string>): HtmlTagDescriptor => ({
  tag: "link",
  attrs: { ...attrs, crossorigin: "", href: `./${file}` },
  injectTo: "head",
});

/**
 * Has the document name what its first script will ask for, so that it is on its way before that script is there. Unlike a script, it
 * may come later than the document is loaded.
 */
const foresight: Plugin = {
  name: "foresight",
  apply: "build",
  transformIndexHtml: {
    order: "post",
    handler(_, { bundle = {} }) {
      const chunks = Object.values(bundle).filter((each) => each.type === "chunk");
      const start = chunks.find(({ facadeModuleId }) => facadeModuleId?.endsWith("client/start.tsx"));
      if (start === undefined) throw new Error("client/start.tsx has no chunk to be named in the document");
      return [
        ...[start.fileName, ...start.imports].map((file) => linkTo(file, { rel: "modulepreload" })),
        ...[...(start.viteMetadata?.importedCss ?? [])].map((file) => linkTo(file, { rel: "preload", as: "style" })),
        ...Object.keys(bundle)
          .filter((file) => FIRST_FONTS.test(file))
          .map((file) => linkTo(file, { rel: "preload", as: "font" })),
      ];
    },
  },
};

export default defineConfig({
  root: "client",
  base: "./",
  plugins: [react(), foresight, packed],
  resolve: { alias: { "@flags": flags } },
  build: {
    outDir: "../dist/client",
    emptyOutDir: true,
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1_500,
    rolldownOptions: {
      input: [join(client, "index.html"), join(client, "start.tsx")],
      output: {
        codeSplitting: {
          groups: [
            { name: "order", test: ORDER, priority: 2 },
            // All that the first picture needs, as one file: each small one keeps the page waiting for its own answer.
            { name: "first", tags: ["$initial"], priority: 1 },
          ],
        },
      },
      treeshake: {
        // The package of the images makes two programs that nobody uses, each with a WebGL context of its own, before anything is drawn.
        manualPureFunctions: ["createNodeImageProgram"],
        // Of our own modules only the first do anything by being loaded: a face need not bring all that stands behind it.
        moduleSideEffects: [{ test: OURS, sideEffects: false }],
      },
    },
  },
  server: { proxy: { "/api": "http://127.0.0.1:4310" } },
});
