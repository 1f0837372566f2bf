import { httpKind } from './http.ts'

/** Any server that speaks one of the protocols: the config says where it is, what it speaks and how it takes a key. */
export const openaiCompatibleKind = httpKind({ kind: 'openai-compatible' })
