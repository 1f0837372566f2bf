/** A fault that people have a name for: an error status, or one without an answer. */
export type NamedFault = number | 'refused' | 'reset' | 'timeout' | 'broken'

/** Faults by the upstream, or by `upstream/model`, which comes first. */
export type Failing = Readonly<Record<string, NamedFault>>
