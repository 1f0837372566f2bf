import { httpKind } from './http.ts'

export const anthropicKind = httpKind({
  kind: 'anthropic',
  version: 'v1',
  listQuery: 'limit=1000',
  // The API refuses requests without a version; clients that are not Anthropic's own leave it out.
  headers: { 'anthropic-version': '2023-06-01' },
})
