/** Builds the page. Flags and fonts stay files of their own, so that a page fetches only those that it shows. */
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

export default defineConfig({
  root: "client",
  base: "./",
  plugins: [react()],
  build: { outDir: "../dist/client", emptyOutDir: true, assetsInlineLimit: 0, chunkSizeWarningLimit: 1_500 },
  server: { proxy: { "/api": "http://127.0.0.1:4310" } },
});
