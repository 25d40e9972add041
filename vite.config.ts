/** Builds the page. Flags and fonts stay files of their own, so that a page fetches only those that it shows. */
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

const flags = join(dirname(fileURLToPath(import.meta.resolve("circle-flags/package.json"))), "flags");

export default defineConfig({
  root: "client",
  base: "./",
  plugins: [react()],
  resolve: { alias: { "@flags": flags } },
  build: {
    outDir: "../dist/client",
    emptyOutDir: true,
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1_500,
    // The package of the images makes two programs that nobody uses, each with a WebGL context of its own, before anything is drawn.
    rolldownOptions: { treeshake: { manualPureFunctions: ["createNodeImageProgram"] } },
  },
  server: { proxy: { "/api": "http://127.0.0.1:4310" } },
});
