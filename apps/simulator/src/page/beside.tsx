import type { Booking, Span } from './api.ts';

export function Bookings({ bookings }: { bookings: readonly Booking[] }) {
  return (
    <section aria-labelledby="bookings">
      <h2 id="bookings">Bookings</h2>
      {bookings.length === 0 ? (
        <p class="quiet">None yet.</p>
      ) : (
        <table>
          <thead>
            <tr>
              <th>Reference</th>
              <th>When</th>
              <th>What</th>
              <th>Status</th>
            </tr>
          </thead>
          <tbody>
            {bookings.map((booking) => (
              <tr key={booking.reference}>
                <td>
                  {booking.reference}
                  {booking.customer.name === undefined ? null : <div class="quiet">{booking.customer.name}</div>}
                </td>
                <td>{booking.start.slice(0, 16).replace('T', ' ')}</td>
                <td>
                  {booking.serviceId}, {booking.resourceId}
                  {booking.partySize === undefined ? null : <div class="quiet">for {booking.partySize}</div>}
                </td>
                <td>{booking.status}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

const serviceOf = ({ attributes }: Span) => {
  const service = attributes['service.name'];
  return typeof service === 'string' ? service : '';
};

/** How deep a span stands below the root of its trace. */
function depthOf(span: Span, byId: ReadonlyMap<string, Span>): number {
  let depth = 0;
  for (let parent = byId.get(span.parentSpanId ?? ''); parent; parent = byId.get(parent.parentSpanId ?? '')) {
    depth += 1;
  }
  return depth;
}

export function Trace({ spans }: { spans: readonly Span[] }) {
  const byId = new Map(spans.map((span) => [span.spanId, span]));
  return (
    <section aria-labelledby="trace">
      <h2 id="trace">Trace of the last turn</h2>
      {spans.length === 0 ? (
        <p class="quiet">Nothing recorded yet.</p>
      ) : (
        <table>
          <thead>
            <tr>
              <th>Step</th>
              <th>Where</th>
              <th>ms</th>
            </tr>
          </thead>
          <tbody>
            {spans.map((span) => (
              <tr key={span.spanId}>
                <td style={{ paddingLeft: `${String(0.4 + depthOf(span, byId) * 0.7)}rem` }}>{span.name}</td>
                <td class="quiet">{serviceOf(span)}</td>
                <td class="number">{span.durationMs.toFixed(1)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
