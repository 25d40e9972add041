/** A file as the page hands it over, and the articles that were found in it or at an address; nothing is stored by reading. */
import { z } from "zod";
import { ArticleInput } from "./article.ts";

export const Upload = z
  .object({
    name: z.string().min(1).max(300).meta({ description: "The file's name; its ending tells what it is.", example: "brief.pdf" }),
    data: z.base64().meta({ description: "The file's bytes in base64." }),
  })
  .meta({ id: "Upload" });
export type Upload = Readonly<z.infer<typeof Upload>>;

export const UploadResponse = z
  .object({
    articles: z.array(ArticleInput),
    refused: z
      .array(z.object({ place: z.string(), reason: z.string() }))
      .meta({ description: "What stands in the file and is no article, and why." }),
  })
  .meta({ id: "UploadResponse", description: "The articles of a file, in order." });
export type UploadResponse = Readonly<z.infer<typeof UploadResponse>>;

export const FetchedArticle = z
  .object({ article: ArticleInput })
  .meta({ id: "FetchedArticle", description: "The article at an address, its fields as far as the page tells them." });
export type FetchedArticle = Readonly<z.infer<typeof FetchedArticle>>;
