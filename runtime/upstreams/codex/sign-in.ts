import type { Transport } from '../../platform/transport.ts'
import type { SignIn } from '../sign-in.ts'
import { importLogin } from './import-login.ts'
import { beginLogin, codeIn, exchangeCode, type PendingLogin } from './oauth.ts'

/** A login from a page: the browser ends at an address of its own machine, which is pasted. */
export function codexSignIn(transport: Transport, issuer: string): SignIn {
  return {
    async begin() {
      const pending = await beginLogin(issuer)
      return { url: pending.url, pending: JSON.stringify(pending) }
    },
    async finish(pending, address) {
      if (address === undefined) throw new Error('Paste the address that the browser ended at, as "address".')
      // It was handed out above, and nobody else can have made it.
      const begun = JSON.parse(pending) as PendingLogin
      return exchangeCode(transport, issuer, begun, codeIn(address, begun))
    },
    read: importLogin,
  }
}
