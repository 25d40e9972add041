/** Where actors are on the earth: what a map needs beside the graph. */
import { z } from "zod";

export const Whereabouts = z
  .object({
    places: z
      .record(z.string(), z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)]))
      .meta({ description: "Longitude and latitude in degrees, by id of actor." }),
  })
  .meta({
    id: "Whereabouts",
    description:
      "States in their middle, groups in their country, organisations amid their members; worldwide ones have no place.",
  });
export type Whereabouts = Readonly<z.infer<typeof Whereabouts>>;
