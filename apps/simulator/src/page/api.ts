/** What the page needs of the HTTP interface. */

export interface Option {
  readonly id: string;
  readonly title: string;
  readonly description?: string;
}

export interface Message {
  readonly seq: number;
  readonly messageId: string;
  readonly direction: 'in' | 'out';
  readonly at: string;
  readonly text: string;
  readonly options: readonly Option[];
  readonly status: string;
}

export interface Booking {
  readonly reference: string;
  readonly status: string;
  readonly serviceId: string;
  readonly resourceId: string;
  readonly start: string;
  readonly partySize?: number;
  readonly customer: { readonly name?: string };
}

export interface Span {
  readonly name: string;
  readonly durationMs: number;
  readonly attributes: Readonly<Record<string, unknown>>;
  readonly spanId: string;
  readonly parentSpanId?: string;
}

export interface Health {
  readonly business: { readonly id: string; readonly name: string };
  readonly now: string;
  readonly model: string;
}

async function request<T>(path: string, init?: RequestInit): Promise<T> {
  const response = await fetch(path, init);
  const body = (await response.json()) as T & { readonly error?: { readonly message: string } };
  if (!response.ok) throw new Error(body.error?.message ?? `HTTP ${String(response.status)}`);
  return body;
}

const post = <T>(path: string, body: unknown) =>
  request<T>(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });

const customerPath = (customer: string) => `/api/customers/${encodeURIComponent(customer)}/messages`;

export const api = {
  health: () => request<Health>('/health'),
  messages: (customer: string, after: number, wait: number) =>
    request<{ readonly messages: readonly Message[]; readonly idle: boolean; readonly paused: boolean }>(
      `${customerPath(customer)}?after=${String(after)}&wait=${String(wait)}`,
    ),
  send: (customer: string, message: { readonly text: string } | { readonly tap: string }, profileName: string) =>
    post<{ readonly messageId: string }>(customerPath(customer), { ...message, ...(profileName && { profileName }) }),
  bookings: () => request<readonly Booking[]>('/api/bookings'),
  turn: (messageId: string) => request<readonly Span[]>(`/api/turns/${encodeURIComponent(messageId)}`),
  business: (id: string) => post<Health>('/api/business', { id }),
  reset: () => post<Health>('/api/reset', {}),
};
