export { createLogger, type LogFields, type Logger } from './create-logger.ts';
export { createMetrics, type Metrics, type MetricsOptions } from './create-metrics.ts';
export type { SpansLost } from './create-otlp-exporter.ts';
export { inSpan, type InSpanOptions } from './in-span.ts';
export { invocationTrace } from './invocation-trace.ts';
export { METRICS, type MetricName } from './metric-names.ts';
export { createPrivateExporter } from './private-exporter.ts';
export { describeError, maskPersonalData, type PrivateError } from './private-error.ts';
export { startTelemetry, type Telemetry, type TelemetryOptions } from './start-telemetry.ts';
