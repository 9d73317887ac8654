# One image for the site, the worker, the migrations and the operator's commands. README.md, "Deploying", says how.
FROM node:24-bookworm-slim AS build
WORKDIR /ninefold
ENV NEXT_TELEMETRY_DISABLED=1
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY . .
# The build asks for no setting and holds none.
RUN npm run build && node e2e/run/bundle-processes.mjs bundled

FROM node:24-bookworm-slim
LABEL org.opencontainers.image.title="Ninefold" org.opencontainers.image.licenses="MIT"
WORKDIR /ninefold
ENV NODE_ENV=production NEXT_TELEMETRY_DISABLED=1 HOSTNAME=0.0.0.0 PORT=3000
COPY --from=build /ninefold/.next/standalone ./
COPY --from=build /ninefold/bundled ./
# Nothing in here is theirs: they cannot change what they run.
USER node
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=3s --start-period=30s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/healthz`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--max-semi-space-size=64", "server.js"]
