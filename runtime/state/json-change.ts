/**
 * Assignments of what a JSON object in `c` names: a null clears, what is absent stays. One constant statement then serves
 * every change.
 */
export function changedBy(columns: Readonly<Record<string, string>>): string {
  const assignments = Object.entries(columns).map(
    ([column, field]) =>
      `${column} = iif(json_type(c, '$.${field}') is null, ${column}, json_extract(c, '$.${field}'))`,
  )
  return assignments.join(', ')
}
