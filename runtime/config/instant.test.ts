import { expect, it } from 'vitest'
import { readInstant } from './instant.ts'

it.each([
  ['2027-01-31', '2027-02-01T00:00:00.000Z'],
  ['2028-02-29', '2028-03-01T00:00:00.000Z'],
  ['2027-01-31T12:00Z', '2027-01-31T12:00:00.000Z'],
  ['2027-01-31T12:00:30.5+01:00', '2027-01-31T11:00:30.500Z'],
])('%s is until %s', (text, until) => {
  expect(new Date(readInstant(text)!).toISOString()).toBe(until)
})

it.each([
  '',
  'soon',
  '2027',
  '2027-1-1',
  '31.01.2027',
  '2027-02-29',
  '2027-13-01',
  '2027-01-31T12:00',
  '2027-01-31T25:00Z',
])('%j is no date', text => {
  expect(readInstant(text)).toBeUndefined()
})
