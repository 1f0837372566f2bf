import type { Alert, AlertTable } from '../state/alert-table.ts'

/** Messages that live as long as the process, where there is no database. */
export function memoryAlertTable(): AlertTable {
  const alerts = new Map<string, Waiting>()
  return {
    async add(id, body, _now, nextAt) {
      if (alerts.has(id)) return false
      alerts.set(id, { id, body, tries: 1, nextAt, delivered: false })
      return true
    },
    async due(now, mostTries) {
      const isDue = (one: Waiting): boolean => one.nextAt <= now && !one.delivered && one.tries < mostTries
      return [...alerts.values()].filter(isDue).map(({ id, body, tries }) => ({ id, body, tries }))
    },
    async take(id, now, nextAt) {
      const alert = alerts.get(id)
      if (!alert || alert.delivered || alert.nextAt > now) return false
      alert.nextAt = nextAt
      alert.tries++
      return true
    },
    async delivered(id) {
      const alert = alerts.get(id)
      if (alert) alert.delivered = true
    },
    async later(id, nextAt) {
      const alert = alerts.get(id)
      if (alert) alert.nextAt = nextAt
    },
  }
}

interface Waiting extends Alert {
  nextAt: number
  delivered: boolean
}
