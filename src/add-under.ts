/** Puts a value into the list under its key, which begins with the first. */
export function addUnder<Key, Value>(
  lists: { get(key: Key): Value[] | undefined; set(key: Key, list: Value[]): unknown },
  key: Key,
  value: Value,
): void {
  const list = lists.get(key)
  if (list) list.push(value)
  else lists.set(key, [value])
}
