import { ConversationMode } from '@randevou/contracts';
import { FaultRequest } from '@randevou/standins';
import { Hono } from 'hono';
import * as z from 'zod';
import { GivenBooking, giveBooking } from './give-booking.ts';
import { SendRequest } from './inbound-message.ts';
import type { MessageView } from './message-view.ts';
import { SimulatorError } from './simulator-error.ts';
import type { Simulator } from './start-simulator.ts';

const Begin = z.strictObject({ business: z.string(), now: z.string(), model: z.enum(['guided', 'nova']) });
const Exchange = z.strictObject({ customer: z.string(), messages: z.array(SendRequest).min(1) });
const Advance = z.strictObject({ customer: z.string(), duration: z.string() });
const Status = z.strictObject({ messageId: z.string(), status: z.string(), errors: z.array(z.unknown()).optional() });

const Switch = z.strictObject({ mode: ConversationMode, business: z.string().optional() });

/** Longest real time that one act of a dialogue may take. */
const EXCHANGE_TIMEOUT_MS = 60_000;

/**
 * What dialogue suites need of the simulator: whole exchanges on a frozen clock, which jumps while a turn is unsettled
 * and nothing can run. Not for people: the interface for them is in `http-app.ts`.
 */
export function createRunnerApp(simulator: Simulator): Hono {
  const app = new Hono();
  app.onError((error, context) => {
    const status = error instanceof SimulatorError ? error.status : 500;
    return context.json({ error: { code: error.name, message: error.message } }, status);
  });

  const lastSequence = async (customer: string): Promise<number> => {
    const { messages } = await simulator.messages(customer, { after: 0, waitMs: 0 });
    return messages.at(-1)?.seq ?? 0;
  };
  const repliesSince = async (customer: string, after: number): Promise<readonly MessageView[]> => {
    const { messages } = await simulator.messages(customer, { after, waitMs: 0 });
    return messages.filter(({ direction }) => direction === 'out');
  };

  app.post('/begin', async (context) => {
    const { business, now, model } = Begin.parse(await context.req.json());
    simulator.clearFaults();
    await simulator.reset({ business, now, frozen: true, model, mergeQuietMs: 0 });
    return context.json({ ownerPhone: simulator.profile.owner.phone });
  });

  app.post('/given', async (context) => {
    const given = GivenBooking.parse(await context.req.json());
    const reference = await giveBooking(simulator.store, simulator.profile, given, simulator.stage.clock.now());
    return context.json({ reference });
  });

  app.post('/exchange', async (context) => {
    const { customer, messages } = Exchange.parse(await context.req.json());
    const before = await lastSequence(customer);
    let done = false;
    const sending = simulator.send(customer, messages, EXCHANGE_TIMEOUT_MS).finally(() => {
      done = true;
    });
    // A frozen clock stands still for leases and back-off too, so it is moved for as long as the turn needs it.
    const stopped = (): boolean => done;
    const moving = (async () => {
      while (!stopped()) {
        await simulator.settle();
        await new Promise((resolve) => setTimeout(resolve, 2));
      }
    })();
    const results = await sending;
    await moving;
    await simulator.settle();
    const unsettled = results.find(({ settled }) => !settled);
    if (unsettled !== undefined) throw new SimulatorError('unsettled', 'the turn did not settle in time', 409);
    // Messages that became one turn share its usage.
    const turns = new Map(
      results.flatMap((result) =>
        result.settled
          ? [[result.replies.map(({ messageId }) => messageId).join() || result.messageId, result.usage] as const]
          : [],
      ),
    );
    return context.json({
      messageIds: results.map(({ messageId }) => messageId),
      replies: await repliesSince(customer, before),
      usage: [...turns.values()],
    });
  });

  app.post('/advance', async (context) => {
    const { customer, duration } = Advance.parse(await context.req.json());
    const before = await lastSequence(customer);
    await simulator.moveClock({ advance: duration });
    await simulator.settle();
    return context.json({ replies: await repliesSince(customer, before) });
  });

  app.post('/status', async (context) => {
    const { messageId, status, errors } = Status.parse(await context.req.json());
    await simulator.status(messageId, status, errors);
    await simulator.settle();
    return context.json({});
  });

  app.post('/fault', async (context) => {
    simulator.fault(FaultRequest.parse(await context.req.json()));
    return context.json({});
  });

  app.get('/inbox', async (context) =>
    context.json({ replies: await repliesSince(context.req.query('customer') ?? '', 0) }),
  );

  app.get('/paused', async (context) =>
    context.json({ paused: await simulator.paused(context.req.query('customer') ?? '') }),
  );

  app.post('/switch', async (context) => {
    const { mode, business } = Switch.parse(await context.req.json());
    await simulator.store.switches.set(mode, business);
    return context.json({});
  });

  app.get('/calls', (context) => context.json(simulator.calls()));

  app.get('/bookings', async (context) => context.json(await simulator.bookings()));
  return app;
}
