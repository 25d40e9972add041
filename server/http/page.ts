/**
 * The page: built files, each in the best coding that the build made of it and the browser takes, and everything a browser must be
 * told about what the page may do.
 */
import { existsSync } from "node:fs";
import { join } from "node:path";
import express, { type RequestHandler, type Router } from "express";
import expressStaticGzip from "express-static-gzip";
import helmet from "helmet";
import { onlyMethods } from "./problems.ts";

/** Nothing from elsewhere. React writes style attributes, sigma draws from blobs, layouts run in workers, a file's index in WebAssembly. */
export function securityHeaders(): RequestHandler {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'", "'wasm-unsafe-eval'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", "data:", "blob:"],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        workerSrc: ["'self'", "blob:"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    // Served over plain HTTP on the loopback interface; a proxy that ends TLS sets its own.
    strictTransportSecurity: false,
  });
}

const NOT_BUILT = "The page is not built yet: run `npm run build:client`, then load this again. The API is at /api/v1.\n";

/** The page at `/`; its state is in the query, so there is no other address to fall back from. */
export function pageRoutes(folder: string): Router {
  const router = express.Router();
  const index = join(folder, "index.html");
  // Such an address is taken for another server's name by whatever is relative to it: one slash less, until one is left.
  router.get(/^\/{2,}$/, ({ url }, response) => {
    const query = url.indexOf("?");
    response.redirect(`../${query === -1 ? "" : url.slice(query)}`);
  });
  router
    .route("/")
    .get((_request, response) => {
      response.set("Cache-Control", "no-cache");
      if (existsSync(index)) response.sendFile("index.html", { root: folder });
      else response.status(503).type("text/plain").send(NOT_BUILT);
    })
    .all(onlyMethods("GET"));
  router.use(
    "/assets",
    expressStaticGzip(join(folder, "assets"), {
      index: false,
      enableBrotli: true,
      orderPreference: ["br", "gzip"],
      // Names of built assets hold a hash of their content.
      serveStatic: { immutable: true, maxAge: "1y", index: false },
    }),
  );
  router.use(express.static(folder, { index: false }));
  return router;
}
