/** Timeline: how many claims each period brought, and of which relations. */
import { z } from "zod";
import { GraphFilter } from "./filter.ts";

export const PERIODS = ["day", "week", "month", "year"] as const;
export const Period = z.enum(PERIODS).meta({ id: "Period" });
export type Period = z.infer<typeof Period>;

export const TimelineQuery = GraphFilter.extend({
  by: Period.default("month").meta({ description: "Length of a period; weeks begin on Monday." }),
})
  .strict()
  .meta({ id: "TimelineQuery" });
export type TimelineQuery = Readonly<z.infer<typeof TimelineQuery>>;

export const TimelinePeriod = z
  .object({
    first: z.iso.date(),
    last: z.iso.date().meta({ description: "Last day of the period, inclusive." }),
    claims: z.int().positive(),
    articles: z.int().positive(),
    relations: z.record(z.string(), z.int().positive()),
  })
  .meta({ id: "TimelinePeriod" });
export type TimelinePeriod = Readonly<z.infer<typeof TimelinePeriod>>;

export const TimelineResponse = z
  .object({
    revision: z.string(),
    by: Period,
    periods: z.array(TimelinePeriod).meta({ description: "Periods with claims, the earliest first; the others are left out." }),
    undated: z.int().nonnegative().meta({ description: "Claims of articles whose date is unknown." }),
  })
  .meta({ id: "TimelineResponse" });
export type TimelineResponse = Readonly<z.infer<typeof TimelineResponse>>;
