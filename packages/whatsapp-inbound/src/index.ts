export { parseEvent, type ParsedEvent } from './parse-event.ts';
