/** A PDF with text in it to an article's text; scans hold pictures of words only and are not read. */
import { extractTextItems, getDocumentProxy, getMeta } from "unpdf";
import { z } from "zod";
import { linesOf, withoutRunning } from "./lines.ts";
import { paragraphsOf } from "./paragraphs.ts";

/** Pages of the longest document that is read. */
const MOST_PAGES = 300;

const Info = z.object({ Title: z.string().trim().min(1).max(1_000).nullish().catch(null) });

export interface PdfText {
  readonly title: string | null;
  /** Empty where the pages hold no text. */
  readonly text: string;
}

/** Null for what is no PDF, is locked, damaged or too long. */
export async function readPdf(bytes: Uint8Array): Promise<PdfText | null> {
  try {
    // The parser takes its bytes away, so it gets a copy; its warnings go to the console, where nobody asked for them.
    const pdf = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
    try {
      if (pdf.numPages > MOST_PAGES) return null;
      const [{ items }, { info }] = [await extractTextItems(pdf), await getMeta(pdf)];
      return { title: Info.safeParse(info).data?.Title ?? null, text: paragraphsOf(withoutRunning(items.map(linesOf))) };
    } finally {
      await pdf.loadingTask.destroy();
    }
  } catch {
    return null;
  }
}
