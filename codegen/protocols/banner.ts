/** The first line of every generated file of a protocol. */
export function banner(protocol: string): string {
  return `// Made by \`headgate generate\` from schemas/${protocol}: change that, not this.`
}
