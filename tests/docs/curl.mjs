// As much of curl as the documents use, on a machine that may have none. Says on standard error what came of the call.
import { parseArgs } from 'node:util'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    request: { type: 'string', short: 'X' },
    header: { type: 'string', short: 'H', multiple: true, default: [] },
    data: { type: 'string', short: 'd' },
    'data-binary': { type: 'string' },
    output: { type: 'string', short: 'o' },
    user: { type: 'string', short: 'u' },
    silent: { type: 'boolean', short: 's' },
    fail: { type: 'boolean', short: 'f' },
    'show-error': { type: 'boolean', short: 'S' },
    include: { type: 'boolean', short: 'i' },
    'no-buffer': { type: 'boolean', short: 'N' },
    'fail-with-body': { type: 'boolean' },
  },
})
const [target] = positionals
const url = /^https?:/.test(target) ? target : `http://${target}`
if (!url.startsWith('http://127.0.0.1:')) process.exit(0)
const body = values.data ?? values['data-binary']
const headers = Object.fromEntries(
  // A key that is shown shortened (…) is no header.
  values.header.map(line => [
    line.slice(0, line.indexOf(':')),
    line
      .slice(line.indexOf(':') + 1)
      .trim()
      .replace(/[^\x20-\x7e]/g, ''),
  ]),
)
const response = await fetch(url, {
  method: values.request ?? (body === undefined ? 'GET' : 'POST'),
  headers,
  ...(body !== undefined && { body }),
})
console.error(`called: ${response.status} ${url}`)
// A live view has no end.
await response.body?.cancel()
process.exit(0)
