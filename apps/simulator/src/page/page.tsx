import { render } from 'preact';
import { useState } from 'preact/hooks';
import { api, type Health } from './api.ts';
import { Bookings, Trace } from './beside.tsx';
import { Composer } from './composer.tsx';
import { MessageList } from './message-list.tsx';
import { useBeside, useConversation } from './use-conversation.ts';

const BUSINESSES = ['la-kaz', 'salon-lumiere', 'bright-dental'];
const FIRST_CUSTOMER = '+23057001234';

function Bar(props: {
  health: Health | undefined;
  customer: string;
  onCustomer: (customer: string) => void;
  onBusiness: (id: string) => void;
  onReset: () => void;
}) {
  const { health, customer, onCustomer, onBusiness, onReset } = props;
  const id = health?.business.id ?? '';
  return (
    <header class="bar">
      <h1>{health?.business.name ?? 'Randevou'}</h1>
      <span class="clock">{health ? `${health.now.slice(0, 16).replace('T', ' ')} · ${health.model}` : ''}</span>
      <label>
        Business{' '}
        <select value={id} onChange={(event) => onBusiness(event.currentTarget.value)}>
          {[...new Set([...(id === '' ? [] : [id]), ...BUSINESSES])].map((each) => (
            <option key={each} value={each}>
              {each}
            </option>
          ))}
        </select>
      </label>
      <label>
        Customer <input value={customer} size={14} onChange={(event) => onCustomer(event.currentTarget.value.trim())} />
      </label>
      <button type="button" onClick={onReset}>
        Reset
      </button>
    </header>
  );
}

function Page() {
  const [customer, setCustomer] = useState(FIRST_CUSTOMER);
  const [epoch, setEpoch] = useState(0);
  const [failure, setFailure] = useState<string>();
  const { messages, idle, paused, problem } = useConversation(customer, epoch);
  const lastIn = messages.findLast(({ direction }) => direction === 'in');
  const { health, bookings, spans } = useBeside(lastIn?.messageId, epoch + messages.length);

  const act = (work: Promise<unknown>, startAnew = false) => {
    work.then(
      () => {
        setFailure(undefined);
        if (startAnew) setEpoch((before) => before + 1);
      },
      (error: unknown) => setFailure(error instanceof Error ? error.message : String(error)),
    );
  };
  const shown = failure ?? problem;
  return (
    <div class="page">
      <Bar
        health={health}
        customer={customer}
        onCustomer={setCustomer}
        onBusiness={(id) => act(api.business(id), true)}
        onReset={() => act(api.reset(), true)}
      />
      <div class="columns">
        <main class="chat">
          <MessageList
            messages={messages}
            typing={!idle}
            onTap={(option) => act(api.send(customer, { tap: option.id }, 'Anya'))}
          />
          <div>
            {paused ? (
              <p class="quiet state" role="status">
                A person was asked for: the assistant is silent until it is called back.
              </p>
            ) : null}
            {shown === undefined ? null : (
              <p class="problem" role="alert">
                {shown}
              </p>
            )}
            <Composer onSend={(text) => act(api.send(customer, { text }, 'Anya'))} />
          </div>
        </main>
        <aside class="beside" aria-label="Behind the scenes">
          <Bookings bookings={bookings} />
          <Trace spans={spans} />
        </aside>
      </div>
    </div>
  );
}

const root = document.getElementById('page');
if (root) render(<Page />, root);
