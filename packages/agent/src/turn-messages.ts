import { Message, TextBlock } from '@strands-agents/sdk';
import { recentHistory, type AgentTurn } from '@randevou/contracts';
import { quoted } from './quoted.ts';

interface Line {
  readonly role: 'user' | 'assistant';
  readonly text: string;
}

function eventText(event: AgentTurn['events'][number]): string {
  switch (event.type) {
    case 'text':
      return event.text;
    case 'location':
      return event.name === undefined
        ? '(The customer sent a location.)'
        : `(The customer sent a location named ${quoted(event.name)}.)`;
    case 'claim_refused':
      return (
        '(Your last answer was not sent. It claims something that no tool result of this turn contains: ' +
        `${event.reason}. Answer again without it, or call the tool that gives it.)`
      );
  }
}

/** The conversation as Bedrock wants it: roles alternate, the first and the last line are the customer's. */
export function turnMessages(turn: AgentTurn): { readonly history: Message[]; readonly input: string } {
  const lines: Line[] = [];
  const add = (role: Line['role'], text: string): void => {
    const last = lines.at(-1);
    if (last?.role === role) lines[lines.length - 1] = { role, text: `${last.text}\n${text}` };
    else if (role === 'user' || lines.length > 0) lines.push({ role, text });
  };
  for (const item of recentHistory(turn.history)) {
    if (item.text.trim() !== '') add(item.role === 'customer' ? 'user' : 'assistant', item.text);
  }
  const input = turn.events.map(eventText).join('\n');
  const open = lines.at(-1)?.role === 'user' ? lines.pop() : undefined;
  return {
    history: lines.map((line) => new Message({ role: line.role, content: [new TextBlock(line.text)] })),
    input: open === undefined ? input : `${open.text}\n${input}`,
  };
}
