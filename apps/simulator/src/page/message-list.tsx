import { useEffect, useRef } from 'preact/hooks';
import type { Message, Option } from './api.ts';
import { FormattedText } from './formatted-text.tsx';

const time = (at: string) => at.slice(11, 16);

function Options({ options, onTap }: { options: readonly Option[]; onTap: (option: Option) => void }) {
  if (options.length === 0) return null;
  return (
    <div class="options" role="group" aria-label="Options">
      {options.map((option) => (
        <button key={option.id} type="button" onClick={() => onTap(option)}>
          {option.title}
          {option.description === undefined ? null : <small>{option.description}</small>}
        </button>
      ))}
    </div>
  );
}

export function MessageList(props: { messages: readonly Message[]; typing: boolean; onTap: (option: Option) => void }) {
  const { messages, typing, onTap } = props;
  const end = useRef<HTMLLIElement>(null);
  useEffect(() => end.current?.scrollIntoView({ block: 'end' }), [messages.length, typing]);
  return (
    <ol class="messages" aria-live="polite" aria-label="Conversation">
      {messages.map((message) => (
        <li key={message.seq} class={message.direction}>
          <div class="bubble">
            <FormattedText text={message.text} />
          </div>
          <Options options={message.options} onTap={onTap} />
          <div class="meta">
            <time dateTime={message.at}>{time(message.at)}</time>
            {message.direction === 'in' ? ` · ${message.status}` : ''}
          </div>
        </li>
      ))}
      <li ref={end}>{typing ? <div class="bubble quiet">typing …</div> : null}</li>
    </ol>
  );
}
