import type { NextConfig } from "next";

const config: NextConfig = {
  output: "standalone",
  typedRoutes: true,
  poweredByHeader: false,
  // Pictures come straight from Bungie; a proxy for them would fetch for strangers.
  images: { unoptimized: true },
  serverExternalPackages: ["pg", "@prisma/client", "@prisma/adapter-pg", "graphile-worker"],
  experimental: {
    // One item page or form post needs far less; a megabyte of body is an attack.
    serverActions: { bodySizeLimit: "64kb" },
    globalNotFound: true,
  },
};

export default config;
