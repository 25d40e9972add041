# Dragoman's server and worker in one image. Built in one stage, run from another that holds neither sources nor tools.
FROM node:24-bookworm-slim AS build
WORKDIR /dragoman
COPY package.json package-lock.json ./
RUN npm ci
COPY . .
RUN npm run build && npm prune --omit=dev

FROM node:24-bookworm-slim
ENV NODE_ENV=production DRAGOMAN_HOST=0.0.0.0 DRAGOMAN_DATA=/var/lib/dragoman
WORKDIR /dragoman
COPY --from=build /dragoman/package.json ./
COPY --from=build /dragoman/node_modules ./node_modules
COPY --from=build /dragoman/dist ./dist
COPY --from=build /dragoman/data ./data
RUN mkdir -p "$DRAGOMAN_DATA" && chown node:node "$DRAGOMAN_DATA"
USER node
VOLUME /var/lib/dragoman
EXPOSE 4310
HEALTHCHECK --interval=15s --timeout=5s --start-period=60s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:4310/healthz/ready').then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
# node itself gets the signal, so that it can end what is under way.
ENTRYPOINT ["node", "dist/server/cli/main.js"]
CMD ["serve"]
