/** What a server counts about itself, for Prometheus. */
export interface Metrics {
  readonly answered: (method: string, route: string, status: number, seconds: number) => void;
  /** Everything counted, in Prometheus’ text format, with figures of the moment. */
  readonly text: (gauges: Readonly<Record<string, number>>) => string;
}

/** Upper bounds of the times that answers are sorted by, in seconds. */
const BOUNDS = [0.005, 0.025, 0.1, 0.5, 2.5, 10];

export function metricsOf(): Metrics {
  const requests = new Map<string, number>(), times = new Map<string, { readonly counts: number[]; sum: number; count: number }>();
  return {
    answered: (method, route, status, seconds) => {
      const labels = `method="${method}",route="${route}",status="${status}"`, time = times.get(route) ?? { counts: BOUNDS.map(() => 0), sum: 0, count: 0 };
      requests.set(labels, (requests.get(labels) ?? 0) + 1);
      times.set(route, time);
      for (const [n, bound] of BOUNDS.entries()) if (seconds <= bound) time.counts[n] = (time.counts[n] ?? 0) + 1;
      time.sum += seconds;
      time.count++;
    },
    text: (gauges) => [
      '# HELP hearsay_http_requests_total Requests answered.', '# TYPE hearsay_http_requests_total counter', ...[...requests].map(([labels, count]) => `hearsay_http_requests_total{${labels}} ${count}`),
      '# HELP hearsay_http_request_seconds How long answers took.', '# TYPE hearsay_http_request_seconds histogram',
      ...[...times].flatMap(([route, { counts, sum, count }]) => [
        ...BOUNDS.map((bound, n) => `hearsay_http_request_seconds_bucket{route="${route}",le="${bound}"} ${counts[n] ?? 0}`), `hearsay_http_request_seconds_bucket{route="${route}",le="+Inf"} ${count}`,
        `hearsay_http_request_seconds_sum{route="${route}"} ${sum}`, `hearsay_http_request_seconds_count{route="${route}"} ${count}`,
      ]),
      ...Object.entries(gauges).flatMap(([name, value]) => [`# TYPE hearsay_${name} gauge`, `hearsay_${name} ${value}`]), '',
    ].join('\n'),
  };
}
