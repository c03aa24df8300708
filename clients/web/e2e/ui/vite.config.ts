import { defineConfig } from "vite";

/** As strict as a server may be: nothing inline, nothing from elsewhere. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'";

export default defineConfig({
  root: import.meta.dirname,
  base: "./",
  build: { outDir: "../../test-results/ui", emptyOutDir: true, target: "es2022", modulePreload: false },
  preview: { port: 4917, strictPort: true, headers: { "Content-Security-Policy": POLICY } },
});
