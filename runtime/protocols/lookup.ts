/**
 * What a table has under a name that came from outside: names that every object answers to, `constructor` or
 * `__proto__`, find nothing that was not put there.
 */
export function lookup<Value>(table: { readonly [name: string]: Value }, name: string): Value | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined
}
