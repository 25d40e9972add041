/** The databases that a store is kept in. They run the same queries; few things, all in the making of tables, differ. */
export type Engine = "sqlite" | "postgres";
