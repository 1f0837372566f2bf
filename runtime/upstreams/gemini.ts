import { httpKind } from './http.ts'

export const geminiKind = httpKind({
  kind: 'gemini',
  protocols: ['gemini'],
  baseUrl: 'https://generativelanguage.googleapis.com/v1beta',
  version: 'v1beta',
  auth: 'x-goog-api-key',
})
