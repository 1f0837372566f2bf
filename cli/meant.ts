import { nearest } from '../codegen/problem.ts'

/** What goes on after "There is no …": the name that was probably meant, or all that there are. */
export function meant(name: string, known: readonly string[]): string {
  const near = nearest(name, known)
  if (near !== undefined) return ` Did you mean "${near}"?`
  return known.length > 0 ? ` It has ${known.map(one => `"${one}"`).join(', ')}.` : ' It has none.'
}
