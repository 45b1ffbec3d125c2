export { type BookingQuery, type BookingRow } from './booking-view.ts';
export { type SendResult, type TurnUsageView } from './conversations.ts';
export { SendRequest } from './inbound-message.ts';
export { type MessageView } from './message-view.ts';
export { type ScreenOption } from './screen.ts';
export { SimulatorError } from './simulator-error.ts';
export { startSimulator, type ResetOptions, type Simulator, type SimulatorOptions } from './start-simulator.ts';
export { type TurnSpan } from './turn-spans.ts';
