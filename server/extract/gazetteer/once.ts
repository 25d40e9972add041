/** What is derived from the gazetteer's data is made once for them and kept as long as they live: this changes time, never answers. */

/** Remembers what `make` makes of an object; the object must not change. */
export function onceFor<K extends object, V>(make: (key: K) => V): (key: K) => V {
  const known = new WeakMap<K, { readonly value: V }>();
  return (key) => {
    const found = known.get(key);
    if (found !== undefined) return found.value;
    const value = make(key);
    known.set(key, { value });
    return value;
  };
}
