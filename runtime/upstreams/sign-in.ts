import type { Tokens } from './login-tokens.ts'

/** How somebody logs in to an upstream from a page. Nothing is kept between the steps but what they hand out. */
export interface SignIn {
  /** Rejects with a GatewayError where the service of logins fails. */
  begin(): Promise<BegunSignIn>
  /**
   * What came of it; undefined where nobody has said yes yet. `address`: where the browser ended, for those who come back
   * to one. Rejects with LoginRefused where somebody said no or took too long, with an Error that says what is wrong with
   * the address, and with a GatewayError where the service of logins fails.
   */
  finish(pending: string, address: string | undefined): Promise<Tokens | undefined>
  /** The login in a file that another program made; throws an Error that quotes nothing of it. Absent: there are none. */
  read?(file: string): Tokens
}

export interface BegunSignIn {
  /** The page to open. */
  url: string
  /** What is to be typed there. */
  userCode?: string
  /** Milliseconds between two questions whether somebody has; absent where the browser comes back with an address. */
  interval?: number
  /** What `finish` goes on from. Holds secrets of the login. */
  pending: string
}
