import type { Transport } from '../../runtime/platform/transport.ts'
import { beginDeviceLogin, exchangePatiently, finishDeviceLogin } from '../../runtime/upstreams/copilot/login.ts'
import type { Tokens } from '../../runtime/upstreams/login-tokens.ts'

export interface CopilotLogin {
  transport: Transport
  /** `https://github.com`, or a tenant. */
  host: string
  print(text: string): void
  sleep?: (milliseconds: number) => Promise<unknown>
}

/** A login with a code that is typed into a page of GitHub. Rejects with LoginRefused where it was denied. */
export async function loginToCopilot({ transport, host, print, sleep }: CopilotLogin): Promise<Tokens> {
  const pending = await beginDeviceLogin(transport, host)
  print(`Open ${pending.page} and type this code:\n\n  ${pending.userCode}\n\nWaiting …`)
  const github = await finishDeviceLogin(transport, host, pending, sleep)
  return exchangePatiently(transport, host, github, sleep)
}
