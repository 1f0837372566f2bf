import { closeSync, openSync } from 'node:fs'
import { isatty } from 'node:tty'

/**
 * Hears SIGHUP: `asked` where somebody sends it, to have the config read anew; `gone` where the terminal that the process
 * was started from has been closed, which is what the signal means there. Windows knows the second meaning alone.
 */
export function onHangUp(asked: () => void, gone: () => void): void {
  const fromTerminal = isatty(0) || isatty(1)
  process.on('SIGHUP', () => {
    if (process.platform === 'win32' || (fromTerminal && !hasTerminal())) gone()
    else asked()
  })
}

function hasTerminal(): boolean {
  try {
    closeSync(openSync('/dev/tty', 'r'))
    return true
  } catch {
    return false
  }
}
