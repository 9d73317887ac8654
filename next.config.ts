import type { NextConfig } from "next";

const config: NextConfig = {
  output: "standalone",
  typedRoutes: true,
  poweredByHeader: false,
  serverExternalPackages: ["pg", "@prisma/client", "@prisma/adapter-pg"],
  // Pages get their headers from proxy.ts, which does not see the built files.
  headers: async () => [
    { source: "/_next/static/:path*", headers: [{ key: "X-Content-Type-Options", value: "nosniff" }] },
  ],
  experimental: {
    // One item page or form post needs far less; a megabyte of body is an attack.
    serverActions: { bodySizeLimit: "64kb" },
    globalNotFound: true,
  },
};

export default config;
