import type { Contacts } from '@randevou/conversation';
import { contactShape } from './contact-items.ts';
import { keys } from './keys.ts';
import type { Table } from './table.ts';

/** One item per customer; each change is one conditional write, and one that comes late or again is none. */
export function createContacts(table: Table): Contacts {
  return {
    async wroteAt(conversation, at) {
      await table.write({
        update: keys.contact(conversation),
        set: 'SET #v = :v, #last = :at, #first = if_not_exists(#first, :at)',
        when: {
          If: 'attribute_not_exists(#last) OR #last < :at',
          names: { '#v': 'v', '#last': 'lastInboundAt', '#first': 'firstInboundAt' },
          values: { ':v': 1, ':at': at },
        },
      });
    },

    async setReminders(conversation, wanted, { at, via }) {
      // Said at one instant, no wins over yes: the same whichever of them comes first.
      const wins = wanted ? '' : ' OR (#consent.#at = :at AND #wants = :yes)';
      await table.write({
        update: keys.contact(conversation),
        set: 'SET #v = :v, #wants = :wanted, #consent = :consent',
        when: {
          If: `attribute_not_exists(#consent) OR #consent.#at < :at${wins}`,
          names: { '#v': 'v', '#wants': 'wantsReminders', '#consent': 'consent', '#at': 'at' },
          values: {
            ':v': 1,
            ':wanted': wanted,
            ':consent': { at, via },
            ':at': at,
            ...(wanted ? {} : { ':yes': true }),
          },
        },
      });
    },

    async resumed(conversation, at) {
      await table.write({
        update: keys.contact(conversation),
        set: 'SET #v = :v, #resumed = :at',
        when: {
          If: 'attribute_not_exists(#resumed) OR #resumed < :at',
          names: { '#v': 'v', '#resumed': 'resumedAt' },
          values: { ':v': 1, ':at': at },
        },
      });
    },

    async setLanguage(conversation, language) {
      await table.write({
        update: keys.contact(conversation),
        set: 'SET #v = :v, #language = :language',
        when: {
          If: 'attribute_not_exists(#language) OR #language <> :language',
          names: { '#v': 'v', '#language': 'language' },
          values: { ':v': 1, ':language': language },
        },
      });
    },

    async read(conversation) {
      return (await table.get(keys.contact(conversation), contactShape)) ?? { wantsReminders: true };
    },
  };
}
