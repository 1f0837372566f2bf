/** Why `text` is no base URL, or undefined where it is one. Neither sentence repeats it: it may hold a secret. */
export function explainBaseUrl(text: string): { message: string; hint?: string } | undefined {
  if (text.includes('[object Object]')) {
    return { message: 'A reference was put into a string.', hint: 'give the whole value by env(…)' }
  }
  if (!URL.canParse(text)) {
    return { message: 'This is no URL.', hint: 'it begins with http:// or https://' }
  }
  const url = new URL(text)
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    return { message: `An upstream cannot be reached by ${url.protocol}`, hint: 'it begins with http:// or https://' }
  }
  if (url.username !== '' || url.password !== '') {
    return { message: 'The address holds a user or a password.', hint: 'send them by credentials or headers' }
  }
  if (url.search !== '' || url.hash !== '') {
    return { message: 'The address has a query or a fragment, and paths are appended to it.', hint: 'remove it' }
  }
  const operation = OPERATION_PATHS.find(path => url.pathname.replace(/\/+$/, '').endsWith(path))
  if (operation !== undefined) {
    return { message: `The address ends with the path of an operation.`, hint: `remove ${operation}` }
  }
  return undefined
}

/** `http://127.0.0.1:8000/v1/` -> `http://127.0.0.1:8000/v1`. */
export function trimBaseUrl(text: string): string {
  return text.replace(/\/+$/, '')
}

const OPERATION_PATHS = ['/chat/completions', '/responses', '/messages', '/models', '/completions']
