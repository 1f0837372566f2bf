// The rows of the fallback tests, as the tests and their config know them. Each has an upstream of its own, so that none
// meets the cooldown of another.

/** What goes wrong: a model of the faulty upstream, at an address of its own where the fault is the address. */
export interface RowFault {
  fault: string
  /** The variable that holds the address; that of the faulty upstream where none is given. */
  address?: 'FAULTS_NOWHERE' | 'FAULTS_NAMELESS' | 'FAULTS_TLS' | 'FAULTS_V1BETA'
  /** The kind of request that it needs; both where none is given. */
  only?: Way
  /** Only the row that costs least. */
  once?: boolean
}

export type Way = 'whole' | 'stream'

export const rowFaults = {
  refused: { fault: 'ok', address: 'FAULTS_NOWHERE' },
  nameless: { fault: 'ok', address: 'FAULTS_NAMELESS' },
  tls: { fault: 'ok', address: 'FAULTS_TLS' },
  reset: { fault: 'reset' },
  'slow-headers': { fault: 'silent' },
  'slow-first-byte': { fault: 'hush' },
  stall: { fault: 'stall' },
  cut: { fault: 'torn' },
  400: { fault: 'status-400' },
  401: { fault: 'status-401' },
  403: { fault: 'status-403' },
  404: { fault: 'status-404' },
  408: { fault: 'status-408' },
  413: { fault: 'status-413' },
  429: { fault: 'status-429' },
  '429-seconds': { fault: 'status-429-after-2' },
  '429-date': { fault: 'status-429-date-3' },
  '429-ms': { fault: 'status-429-ms-2' },
  '429-reset': { fault: 'status-429-reset-2' },
  '429-retry-info': { fault: 'status-429-info-2', address: 'FAULTS_V1BETA' },
  500: { fault: 'status-500' },
  502: { fault: 'status-502' },
  503: { fault: 'status-503' },
  529: { fault: 'status-529' },
  'endless-error': { fault: 'unbroken-500' },
  'wrong-type': { fault: 'page' },
  'broken-json': { fault: 'broken', only: 'whole' },
  'error-whole': { fault: 'denied', only: 'whole' },
  'broken-frame': { fault: 'garbled', only: 'stream' },
  'error-first': { fault: 'first', only: 'stream' },
  'error-later': { fault: 'mid', only: 'stream' },
  'huge-header': { fault: 'bloated' },
  'endless-frame': { fault: 'unbroken-200-slowly', only: 'stream' },
  // Of hundreds of megabytes each, so there is one row of them.
  'endless-reply': { fault: 'unbroken', only: 'whole', once: true },
} satisfies Record<string, RowFault>

export type FaultName = `${keyof typeof rowFaults}`

/** Where the faulty target stands: before two others, or after two that have no room. */
export type Position = 'first' | 'last'

export interface Row {
  name: string
  fault: FaultName
  way: Way
  position: Position
  /** The client speaks Messages, which has to be translated. */
  translated: boolean
}

export const rows: readonly Row[] = Object.entries(rowFaults).flatMap(([key, { only, once }]: [string, RowFault]) => {
  const fault = key as FaultName // a key of the table
  const ways: readonly Way[] = only === undefined ? ['whole', 'stream'] : [only]
  return ways.flatMap(way => {
    const first: Row = { name: `at-${fault}-${way}-first`, fault, way, position: 'first', translated: false }
    if (once) return [first]
    return [
      first,
      { ...first, name: `at-${fault}-${way}-last`, position: 'last' },
      { ...first, name: `at-${fault}-${way}-translated`, translated: true },
    ]
  })
})

/** The public name of a row's three targets. */
export const rowModel = ({ name }: Row): string => `fallback-${name}`

/** A row's target and then a good one: who answers shows whether the row's is left alone. */
export const probeModel = ({ name }: Row): string => `probe-${name}`
