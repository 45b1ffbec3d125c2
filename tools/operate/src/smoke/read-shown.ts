import { decodeOptionId, type OptionTarget } from '@randevou/contracts';
import type { OutboxItem } from '@randevou/conversation';
import * as z from 'zod';

export interface ShownOption {
  readonly id: string;
  readonly title: string;
  readonly via: 'button' | 'list';
  readonly target: OptionTarget;
}

const Interactive = z.object({
  interactive: z.object({
    action: z.object({
      buttons: z.array(z.object({ reply: z.object({ id: z.string(), title: z.string() }) })).default([]),
      sections: z.array(z.object({ rows: z.array(z.object({ id: z.string(), title: z.string() })) })).default([]),
    }),
  }),
});

/** What a customer could tap under a reply. */
export function readShown(items: readonly Pick<OutboxItem, 'payload'>[]): readonly ShownOption[] {
  return items.flatMap(({ payload }) => {
    const parsed = Interactive.safeParse(payload);
    if (!parsed.success) return [];
    const { buttons, sections } = parsed.data.interactive.action;
    const shown = [
      ...buttons.map(({ reply }) => ({ ...reply, via: 'button' as const })),
      ...sections.flatMap(({ rows }) => rows).map((row) => ({ ...row, via: 'list' as const })),
    ];
    return shown.flatMap((option) => {
      const target = decodeOptionId(option.id);
      return target === undefined ? [] : [{ ...option, target }];
    });
  });
}
