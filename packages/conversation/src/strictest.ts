import { ConversationMode } from '@randevou/contracts';

/** Of several modes the one that allows least; `on` of none. */
export function strictest(modes: readonly ConversationMode[]): ConversationMode {
  return ConversationMode.options.findLast((mode) => modes.includes(mode)) ?? 'on';
}
