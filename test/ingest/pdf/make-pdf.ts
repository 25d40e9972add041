/** Sets lines of text on pages as a PDF, by hand, so that its reading can be tested against what was set. */

export interface SetLine {
  readonly text: string;
  readonly x?: number;
  readonly y: number;
  readonly size?: number;
}

/** A PDF in one font; places are in points from the lower left corner of a letter page. */
export function makePdf(pages: readonly (readonly SetLine[])[], title?: string): Uint8Array {
  const kids = pages.map((_, i) => `${5 + i * 2} 0 R`).join(" ");
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    title === undefined ? "<< >>" : `<< /Title (${title}) >>`,
    ...pages.flatMap((page, i) => {
      const body = page
        .map(({ text, x = 72, y, size = 11 }) => `BT /F1 ${size} Tf ${x} ${y} Td (${text.replace(/[()\\]/g, "\\$&")}) Tj ET`)
        .join("\n");
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents ${6 + i * 2} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`,
        `<< /Length ${body.length} >>\nstream\n${body}\nendstream`,
      ];
    }),
  ];
  let file = "%PDF-1.4\n";
  const offsets = objects.map((object, i) => {
    const offset = file.length;
    file += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(offset).padStart(10, "0")} 00000 n \n`;
  });
  const start = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.join("")}`;
  file += `trailer << /Size ${objects.length + 1} /Root 1 0 R /Info 4 0 R >>\nstartxref\n${start}\n%%EOF`;
  return Uint8Array.from(Buffer.from(file, "latin1"));
}

/** Lines one below the other from the top, an empty one for half a line's space. */
export function column(lines: readonly string[], x = 72, top = 700): readonly SetLine[] {
  let y = top;
  return lines.flatMap((text) => {
    y -= text === "" ? 7 : 14;
    return text === "" ? [] : [{ text, x, y }];
  });
}
