import { fromBase64, toBase64 } from '../../platform/base64.ts'
import { keyFromPassphrase } from '../../platform/password.ts'
import { createSecretBox, type SecretBox } from '../../platform/secret-box.ts'
import { loginAbout } from '../../state/login-vault.ts'
import { exportState, importState, type PortableSecrets, StateFault } from '../../state/portable-state.ts'
import { AdminError } from '../admin-error.ts'
import type { AdminContext, AdminHandlers } from '../context.ts'
import { isoTime } from '../iso-time.ts'

const ABOUT = 'exported secrets'

export const stateHandlers: Pick<AdminHandlers, 'exportState' | 'importState'> = {
  async exportState({ body: { passphrase } }, context) {
    const { state, secrets } = await exportState(context.database)
    const exported = { ...state, exportedAt: isoTime(Date.now()), revision: context.gateway.revision }
    if (passphrase === undefined) return exported
    const salt = crypto.getRandomValues(new Uint8Array(16))
    const box = await boxOf(passphrase, salt)
    const sealed = await box.seal(JSON.stringify(await opened(context, secrets)), ABOUT)
    return { ...exported, secrets: { salt: toBase64(salt), sealed } }
  },

  async importState({ body: { state, passphrase } }, context) {
    const secrets =
      state.secrets && passphrase !== undefined ? await secretsOf(context, state.secrets, passphrase) : undefined
    const tables = await importState(context.database, state, secrets).catch((thrown: unknown) => {
      if (thrown instanceof StateFault)
        throw new AdminError(400, 'invalid_request', `The state does not fit. ${thrown.message}`, { path: '/state' })
      throw thrown
    })
    await context.gateway.keys.refresh()
    return { tables, secrets: secrets ? 'imported' : state.secrets ? 'left out' : 'none' }
  },
}

async function boxOf(passphrase: string, salt: Uint8Array): Promise<SecretBox> {
  return createSecretBox(toBase64(await keyFromPassphrase(passphrase, salt)))
}

/** Logins are sealed with the key of the gateway, which the other one does not have. */
async function opened({ gateway: { logins } }: AdminContext, secrets: PortableSecrets): Promise<PortableSecrets> {
  const rows = await Promise.all(
    secrets.logins.map(async ({ upstream, sealed, ...rest }) => {
      const text = await logins?.box.open(sealed, loginAbout(upstream)).catch(() => undefined)
      return text === undefined ? [] : [{ ...rest, upstream, sealed: text }]
    }),
  )
  return { ...secrets, logins: rows.flat() }
}

async function secretsOf(
  { gateway: { logins } }: AdminContext,
  { salt, sealed }: { salt: string; sealed: string },
  passphrase: string,
): Promise<PortableSecrets> {
  const box = await boxOf(passphrase, fromBase64(salt))
  const text = await box.open(sealed, ABOUT).catch(() => {
    throw new AdminError(
      400,
      'invalid_request',
      'The passphrase is not the one that the secrets were encrypted with.',
      {
        path: '/passphrase',
      },
    )
  })
  // It was sealed by an export, whose passphrase whoever asks knows.
  const secrets = JSON.parse(text) as PortableSecrets
  const resealed = secrets.logins.map(async row => ({
    ...row,
    sealed: (await logins?.box.seal(row.sealed, loginAbout(row.upstream))) ?? '',
  }))
  return { ...secrets, logins: logins ? await Promise.all(resealed) : [] }
}
