/** The ontology: relations, their classes, statuses and object classes. The data is `data/ontology.json`; this is its shape. */
import { z } from "zod";

export const STATUSES = ["actual", "planned", "possible", "negated", "ended"] as const;
export const Status = z.enum(STATUSES).meta({ id: "Status" });
export type Status = z.infer<typeof Status>;

export const OBJECT_CLASSES = [
  "arms",
  "troops",
  "technology",
  "training",
  "intelligence",
  "money",
  "energy",
  "humanitarian",
  "goods",
  "support",
] as const;
export const ObjectClass = z.enum(OBJECT_CLASSES).meta({ id: "ObjectClass" });
export type ObjectClass = z.infer<typeof ObjectClass>;

export const RelationId = z
  .string()
  .regex(/^[a-z]+(-[a-z]+)*$/)
  .meta({ id: "RelationId", example: "supplies" });
export type RelationId = z.infer<typeof RelationId>;

const RelationClass = z
  .object({
    id: z.string(),
    label: z.string(),
    sign: z.union([z.literal(1), z.literal(0), z.literal(-1)]).meta({ description: "1 cooperation, -1 conflict, 0 neither." }),
    colour: z.string().regex(/^#[0-9a-f]{6}$/),
    colourDark: z.string().regex(/^#[0-9a-f]{6}$/),
  })
  .meta({ id: "RelationClass" });

export const Relation = z
  .object({
    id: RelationId,
    label: z.string(),
    verb: z.string().meta({ description: "Reads between source and target: 'supplies', 'is allied with'." }),
    definition: z.string(),
    class: z.string().meta({ description: "Id of a relation class." }),
    plover: z.string().nullable(),
    cameo: z.array(z.string()),
    symmetric: z.boolean(),
    takesObject: z.boolean(),
    unsaidObject: ObjectClass.nullable().meta({ description: "Class of the object where the text does not say what it is." }),
    inDeeds: RelationId.nullable().meta({
      description: "The relation that help to those who fight is, where this one is a matter of words.",
    }),
  })
  .meta({ id: "Relation" });
export type Relation = Readonly<z.infer<typeof Relation>>;

const StatusStyle = z
  .object({ id: Status, label: z.string(), definition: z.string(), dash: z.enum(["solid", "dashed", "hollow", "faded"]) })
  .meta({ id: "StatusStyle" });

export const Ontology = z
  .object({
    version: z.string(),
    classes: z.array(RelationClass),
    relations: z.array(Relation),
    statuses: z.array(StatusStyle),
    objects: z.array(z.object({ id: ObjectClass, label: z.string(), definition: z.string() })),
  })
  .meta({ id: "Ontology" });
export type Ontology = Readonly<z.infer<typeof Ontology>>;
