import { httpKind } from './http.ts'

export const openaiKind = httpKind({ kind: 'openai', version: 'v1' })
