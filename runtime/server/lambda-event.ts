import { fromBase64, toBase64 } from '../platform/base64.ts'

/** What AWS Lambda calls a function with: by API Gateway and function URLs (2.0), or by REST APIs and load balancers. */
export interface LambdaEvent {
  rawPath?: string
  rawQueryString?: string
  path?: string
  httpMethod?: string
  requestContext?: { http?: { method: string } }
  headers?: Record<string, string | undefined> | null
  multiValueHeaders?: Record<string, string[] | undefined> | null
  queryStringParameters?: Record<string, string | undefined> | null
  multiValueQueryStringParameters?: Record<string, string[] | undefined> | null
  body?: string | null
  isBase64Encoded?: boolean
}

export interface LambdaResult {
  statusCode: number
  headers: Record<string, string>
  body: string
  isBase64Encoded: boolean
}

/** The request that an event tells of. */
export function requestOfEvent(event: LambdaEvent): Request {
  const method = event.requestContext?.http?.method ?? event.httpMethod ?? 'GET'
  const query = queryOf(event)
  const path = event.rawPath ?? event.path ?? '/'
  const body = event.body ? bodyOf(event.body, event.isBase64Encoded === true) : null
  return new Request(`http://lambda${path}${query === '' ? '' : `?${query}`}`, {
    method,
    headers: headersOf(event),
    body: method === 'GET' || method === 'HEAD' ? null : body,
  })
}

/** An answer as a whole, as text where it is text. */
export async function resultOfResponse(response: Response): Promise<LambdaResult> {
  const bytes = new Uint8Array(await response.arrayBuffer())
  const isText = /^(text\/|application\/(json|problem\+json))/.test(response.headers.get('content-type') ?? '')
  return {
    statusCode: response.status,
    headers: Object.fromEntries(response.headers),
    body: isText ? new TextDecoder().decode(bytes) : toBase64(bytes),
    isBase64Encoded: !isText,
  }
}

/** A Uint8Array over an ArrayBuffer, as Request wants it. */
function bodyOf(text: string, isBase64: boolean): Uint8Array<ArrayBuffer> {
  return new Uint8Array(isBase64 ? fromBase64(text) : new TextEncoder().encode(text))
}

function queryOf({ rawQueryString, multiValueQueryStringParameters, queryStringParameters }: LambdaEvent): string {
  if (rawQueryString !== undefined) return rawQueryString
  return new URLSearchParams(pairsOf(multiValueQueryStringParameters ?? queryStringParameters)).toString()
}

function headersOf({ multiValueHeaders, headers }: LambdaEvent): [string, string][] {
  return pairsOf(multiValueHeaders ?? headers)
}

function pairsOf(values: Record<string, string | string[] | undefined> | null | undefined): [string, string][] {
  return Object.entries(values ?? {}).flatMap(([name, value]) =>
    [value ?? []].flat().map((one): [string, string] => [name, one]),
  )
}
