import type { Contacts, ConversationKey } from '@randevou/conversation';
import { contactShape } from './contact-items.ts';
import { keys } from './keys.ts';
import type { Table } from './table.ts';

/** One item per customer; each change is one conditional write, and one that comes late or again is none. */
export function createContacts(table: Table): Contacts {
  const change = async (
    conversation: ConversationKey,
    set: string,
    when: { readonly If: string; readonly names: Record<string, string>; readonly values: Record<string, unknown> },
  ): Promise<void> => {
    await table.write({
      update: keys.contact(conversation),
      set: `SET #v = :v, ${set}`,
      when: { If: when.If, names: { '#v': 'v', ...when.names }, values: { ':v': 1, ...when.values } },
    });
  };

  return {
    wroteAt: (conversation, at) =>
      change(conversation, '#last = :at, #first = if_not_exists(#first, :at)', {
        If: 'attribute_not_exists(#last) OR #last < :at',
        names: { '#last': 'lastInboundAt', '#first': 'firstInboundAt' },
        values: { ':at': at },
      }),

    setReminders(conversation, wanted, { at, via }) {
      // Said at one instant, no wins over yes: the same whichever of them comes first.
      const wins = wanted ? '' : ' OR (#consent.#at = :at AND #wants = :yes)';
      return change(conversation, '#wants = :wanted, #consent = :consent', {
        If: `attribute_not_exists(#consent) OR #consent.#at < :at${wins}`,
        names: { '#wants': 'wantsReminders', '#consent': 'consent', '#at': 'at' },
        values: { ':wanted': wanted, ':consent': { at, via }, ':at': at, ...(wanted ? {} : { ':yes': true }) },
      });
    },

    resumed: (conversation, at) =>
      change(conversation, '#resumed = :at', {
        If: 'attribute_not_exists(#resumed) OR #resumed < :at',
        names: { '#resumed': 'resumedAt' },
        values: { ':at': at },
      }),

    setLanguage: (conversation, language) =>
      change(conversation, '#language = :language', {
        If: 'attribute_not_exists(#language) OR #language <> :language',
        names: { '#language': 'language' },
        values: { ':language': language },
      }),

    async read(conversation) {
      return (await table.get(keys.contact(conversation), contactShape)) ?? { wantsReminders: true };
    },
  };
}
