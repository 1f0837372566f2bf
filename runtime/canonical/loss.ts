/** Something a request or reply held that could not be carried to the other protocol. */
export interface Loss {
  /** The feature, as the fidelity table names it: `tool.web_search`, `sampling.topK`. */
  feature: string
  /** Where it stood: a JSON path in the source. */
  where: string
  /** Why it could not be carried, in a few words. */
  why: string
}
