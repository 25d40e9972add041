/** Files read into articles, so that people see what would be added before anything is. */
import express, { type Router } from "express";
import { DragomanError, Upload, type UploadResponse } from "../vocabulary/index.ts";
import type { AppDependencies } from "./dependencies.ts";
import { jsonBody, readJson } from "./json-body.ts";
import { onlyMethods } from "./problems.ts";
import { read } from "./request.ts";

export function uploadRoutes({ uploads }: AppDependencies): Router {
  const router = express.Router();
  router
    .route("/files/read")
    .post(jsonBody, async (request, response) => {
      if (uploads === undefined) throw new DragomanError("not-ready", "This server reads no files; send the article's text.");
      const { name, data } = read(Upload, readJson(request));
      response.json((await uploads.read(name, Buffer.from(data, "base64"))) satisfies UploadResponse);
    })
    .all(onlyMethods("POST"));
  return router;
}
