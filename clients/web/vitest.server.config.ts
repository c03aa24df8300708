import { defineConfig } from "vitest/config";

/** Tests against the project's own server, which must be built (`bin/build`). */
export default defineConfig({ test: { include: ["test/**/*.server-test.ts"] } });
