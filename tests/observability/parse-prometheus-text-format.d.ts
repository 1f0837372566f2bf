declare module 'parse-prometheus-text-format' {
  interface ParsedMetric {
    value?: string
    labels?: Record<string, string>
    buckets?: Record<string, string>
    count?: string
    sum?: string
  }

  export default function parse(text: string): {
    name: string
    help: string
    type: 'COUNTER' | 'GAUGE' | 'HISTOGRAM'
    metrics: ParsedMetric[]
  }[]
}
