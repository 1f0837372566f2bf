import { httpKind } from './http.ts'

export const anthropicKind = httpKind({
  kind: 'anthropic',
  protocols: ['anthropic-messages'],
  baseUrl: 'https://api.anthropic.com/v1',
  version: 'v1',
  auth: 'x-api-key',
  // The API refuses requests without a version; clients that are not Anthropic's own leave it out.
  headers: { 'anthropic-version': '2023-06-01' },
})
