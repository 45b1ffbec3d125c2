import {
  encodeOptionId,
  splitIds,
  templateMessage,
  type Draft,
  type OptionTarget,
  type Reply,
  type TemplateMessage,
} from '@randevou/contracts';
import { composeReply } from '../render/compose-reply.ts';
import { fullTime } from '../render/describe.ts';
import { decisionOptions, draftLines } from '../render/draft-answer.ts';
import { minuteOf } from '../render/slot-options.ts';
import type { Voice } from '../turn-context.ts';
import { templateText, visitParameters } from './visit-lines.ts';

/** What WhatsApp takes as the payload of a template's button. */
const BUTTON_ID_MAX = 128;

/** A place that the waiting list holds for the customer; details that are missing are asked for after the tap. */
export function waitingOffer(
  voice: Voice,
  draft: Draft,
): { readonly reply: Reply; readonly template: TemplateMessage } {
  const { words, language } = voice;
  const [confirm, discard] = decisionOptions(voice, draft);
  const until = fullTime(voice, draft.expiresAt);
  const lines = [words.notices.placeFree, '', ...draftLines(voice, draft), words.notices.keptUntil(until)];
  const { business, service, day, time } = visitParameters(voice, draft);
  return {
    reply: composeReply(lines, [confirm, discard]),
    template: templateMessage({
      name: 'waiting_offer',
      language,
      parameters: { business, service, day, time, until: templateText(until) },
      buttons: { confirm: shortConfirmId(confirm.id, draft), discard: discard.id },
    }),
  };
}

/** The draft alone decides what is confirmed; of many people or tables the first one does. */
function shortConfirmId(id: string, { id: draftId, slot }: Draft): string {
  if (id.length <= BUTTON_ID_MAX) return id;
  const [resourceId = slot.resourceId] = splitIds(slot.resourceId);
  const target: OptionTarget = { kind: 'confirm', draftId, startMinute: minuteOf(slot.start), resourceId };
  return encodeOptionId(target);
}
