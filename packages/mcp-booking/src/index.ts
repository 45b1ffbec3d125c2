export { createServer, type BookingServerDeps } from './create-server.ts';
export { type BookingSources } from './open-bookings.ts';
