import type { Credential } from '../kind.ts'
import { ambientSource } from './ambient.ts'
import { jsonSource } from './sources.ts'
import type { Asking, GoogleSource } from './token-service.ts'

/** What gets tokens for a credential: its JSON, or what the machine has. */
export async function sourceOf({ ambient, value }: Credential, asking: Asking): Promise<GoogleSource> {
  return ambient ? ambientSource(asking) : jsonSource(value, asking)
}
