/** The option of every command that reports: standard output is then JSON and nothing else. */
export const jsonOption = { type: 'boolean', description: 'Print JSON' } as const

/** The same, where there is more to say: `, and ask nothing`. */
export function jsonOptionWith(more: string): { type: 'boolean'; description: string } {
  return { type: 'boolean', description: `${jsonOption.description}${more}` }
}
