import type { Predicate, Query } from "./query.ts";
import type { SearchWorld } from "./searchable-item.ts";

/** Makes a search ready for a world: one pass over its items then answers it. Null finds everything. */
export function compile(query: Query | null, world: SearchWorld): Predicate {
  if (query === null) return () => true;
  switch (query.op) {
    case "term":
      return query.term.test(world);
    case "not": {
      const holds = compile(query.operand, world);
      return (item) => !holds(item);
    }
    case "and": {
      const all = query.operands.map((operand) => compile(operand, world));
      return (item) => all.every((holds) => holds(item));
    }
    case "or": {
      const any = query.operands.map((operand) => compile(operand, world));
      return (item) => any.some((holds) => holds(item));
    }
  }
}

/** For each item of the world whether it is found. */
export function matches(query: Query | null, world: SearchWorld): boolean[] {
  return world.items.map(compile(query, world));
}
