import { ConversationMode } from '@randevou/contracts';
import { FaultRequest } from '@randevou/standins';
import { Hono, type Context } from 'hono';
import * as z from 'zod';
import { BookingQuery } from './booking-view.ts';
import { importBookings, ImportRequest } from './import-bookings.ts';
import { SendRequest } from './inbound-message.ts';
import { argumentsOf, OwnerRequest, ownerTool } from './owner-request.ts';
import type { PageAssets } from './page-assets.ts';
import { SimulatorError } from './simulator-error.ts';
import type { Simulator } from './start-simulator.ts';

const LONGEST_WAIT_MS = 120_000;
const Wait = z.object({ wait: z.coerce.number().int().min(0).max(LONGEST_WAIT_MS).default(0) });
const MessagesQuery = Wait.extend({ after: z.coerce.number().int().min(0).default(0) });
const StatusRequest = z.strictObject({
  messageId: z.string().min(1),
  status: z.string().min(1),
  errors: z.array(z.looseObject({ code: z.int() })).optional(),
});
const BusinessRequest = z.strictObject({ id: z.string().min(1) });
/** Without a business: of the whole stage. */
const SwitchRequest = z.strictObject({ business: z.string().min(1).optional(), mode: ConversationMode });

/** Parses, or says in one sentence what is wrong with which field. */
function parse<T>(schema: z.ZodType<T>, value: unknown, what: string): T {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map(({ path, message }) => [...path.map(String), message].join(': '));
  throw new SimulatorError('bad_request', `${what}: ${problems.join('; ')}`);
}

async function body<T>(context: Context, schema: z.ZodType<T>): Promise<T> {
  let json: unknown;
  try {
    json = await context.req.json();
  } catch (cause) {
    throw new SimulatorError('bad_json', 'the body must be JSON', 400, { cause });
  }
  return parse(schema, json, 'body');
}

/** With how conversations are held: the stricter of what is set for the business and for the stage. */
async function healthOf(simulator: Simulator) {
  const health = simulator.health();
  return { ...health, mode: await simulator.store.switches.mode(health.business.id) };
}

/** The simulator's HTTP interface and its chat page. */
export function createHttpApp(simulator: Simulator, page: PageAssets): Hono {
  const app = new Hono();

  app.onError((error, context) => {
    if (error instanceof SimulatorError) {
      return context.json({ error: { code: error.code, message: error.message } }, error.status);
    }
    const code = 'code' in error && typeof error.code === 'string' ? error.code : 'internal';
    // A profile that cannot be used is the asker's mistake, everything else ours.
    const status = error.name === 'ProfileError' ? 400 : 500;
    return context.json({ error: { code, message: error.message } }, status);
  });
  app.notFound((context) =>
    context.json(
      { error: { code: 'not_found', message: `there is no ${context.req.method} ${context.req.path}` } },
      404,
    ),
  );

  app.get('/health', async (context) => context.json(await healthOf(simulator)));
  app.post('/api/switch', async (context) => {
    const { business, mode } = await body(context, SwitchRequest);
    await simulator.store.switches.set(mode, business);
    return context.json(await healthOf(simulator));
  });

  app.post('/api/customers/:customer/messages', async (context) => {
    const { wait } = parse(Wait, context.req.query(), 'query');
    const request = await body(context, SendRequest);
    const [result] = await simulator.send(context.req.param('customer'), [request], wait);
    if (!result?.settled) return context.json({ messageId: result?.messageId }, 202);
    const { messageId, replies, usage, paused } = result;
    return context.json({ messageId, replies, usage, paused });
  });
  app.get('/api/customers/:customer/messages', async (context) => {
    const { after, wait } = parse(MessagesQuery, context.req.query(), 'query');
    return context.json(await simulator.messages(context.req.param('customer'), { after, waitMs: wait }));
  });

  app.get('/api/bookings', async (context) => {
    // An unencoded + of an offset or a phone number arrives as a space.
    const entries = Object.entries(context.req.query()).filter(([, value]) => value !== '');
    const query = Object.fromEntries(entries.map(([name, value]) => [name, value.replace(/ (?=\d)/g, '+')]));
    return context.json(await simulator.bookings(parse(BookingQuery, query, 'query')));
  });
  app.post('/api/owner/:tool', async (context) => {
    const tool = ownerTool(context.req.param('tool'));
    const { customer, ...rest } = await body(context, OwnerRequest);
    const args = parse(argumentsOf(tool), rest, 'body');
    return context.json(
      await simulator.owner.call(tool, args, { customer, key: context.req.header('idempotency-key') }),
    );
  });
  app.post('/api/import', async (context) =>
    context.json(await importBookings(simulator.owner, simulator.profile, await body(context, ImportRequest))),
  );

  app.get('/api/turns/:messageId', async (context) =>
    context.json(await simulator.turn(context.req.param('messageId'))),
  );

  app.get('/api/clock', (context) =>
    context.json({ now: simulator.health().now, frozen: simulator.stage.clock.frozen }),
  );
  app.post('/api/clock', async (context) => {
    const now = await simulator.moveClock(
      await body(context, z.union([z.strictObject({ now: z.string() }), z.strictObject({ advance: z.string() })])),
    );
    return context.json({ now });
  });

  app.post('/api/faults', async (context) => {
    const fault = await body(context, FaultRequest);
    simulator.fault(fault);
    return context.json(fault, 201);
  });
  app.delete('/api/faults', (context) => {
    simulator.clearFaults();
    return context.json({});
  });

  app.post('/api/statuses', async (context) => {
    const { messageId, status, errors } = await body(context, StatusRequest);
    await simulator.status(messageId, status, errors);
    return context.json({ messageId, status }, 202);
  });
  app.post('/api/business', async (context) => {
    const { id } = await body(context, BusinessRequest);
    await simulator.switchBusiness(id);
    return context.json(await healthOf(simulator));
  });
  app.post('/api/reset', async (context) => {
    await simulator.reset();
    return context.json(await healthOf(simulator));
  });

  app.get('/', (context) => context.html(page.html));
  app.get('/page.js', (context) =>
    context.body(page.script, 200, { 'content-type': 'text/javascript; charset=utf-8' }),
  );
  app.get('/page.css', (context) => context.body(page.style, 200, { 'content-type': 'text/css; charset=utf-8' }));
  return app;
}
