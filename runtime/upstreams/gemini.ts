import { httpKind } from './http.ts'

export const geminiKind = httpKind({ kind: 'gemini', version: 'v1beta', listQuery: 'pageSize=1000' })
