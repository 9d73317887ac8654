import { fileURLToPath } from "node:url";
import type { NextConfig } from "next";

const config: NextConfig = {
  output: "standalone",
  poweredByHeader: false,
  // The project's packages are the yardstick's too: one Next, one React.
  outputFileTracingRoot: fileURLToPath(new URL("../../../../", import.meta.url)),
  turbopack: { root: fileURLToPath(new URL("../../../../", import.meta.url)) },
};

export default config;
