import { httpKind } from './http.ts'

export const openaiKind = httpKind({
  kind: 'openai',
  protocols: ['openai-chat', 'openai-responses'],
  baseUrl: 'https://api.openai.com/v1',
  version: 'v1',
  auth: 'bearer',
})
