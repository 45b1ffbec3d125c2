import type { ReplyOption } from '@randevou/contracts';
import { createRandom } from './create-random.ts';
import { customerMove } from './customer-move.ts';
import { judgeTurn, VIOLATIONS, type Found, type Violation } from './judge-turn.ts';
import { openWorld, type WorldOptions } from './open-world.ts';
import { readFacts } from './read-facts.ts';

export interface GameOptions extends Omit<WorldOptions, 'random'> {
  readonly turns: number;
  readonly seed: number;
}

export interface GameResult {
  readonly turns: number;
  readonly counts: Readonly<Record<Violation, number>>;
  readonly examples: readonly (Found & { readonly turn: number })[];
  /** How often each thing happened, so that zeros mean something. */
  readonly seen: {
    /** Turns that changed a booking of the one who acted. */
    readonly changes: number;
    /** Answers of tool servers. */
    readonly calls: number;
    /** False sentences of the model. */
    readonly claims: number;
  };
}

const TURNS_PER_WORLD = 50;
const MOST_EXAMPLES = 20;

/** Plays turns of customers against a model that obeys nobody, in one small world after another. */
export async function playAdversary({ turns, seed, ...options }: GameOptions): Promise<GameResult> {
  const random = createRandom(seed);
  const counts = Object.fromEntries(VIOLATIONS.map((violation) => [violation, 0])) as Record<Violation, number>;
  const examples: GameResult['examples'][number][] = [];
  const seen = { changes: 0, calls: 0, claims: 0 };
  for (let played = 0; played < turns;) {
    const world = await openWorld({ ...options, random });
    const screens = new Map<string, readonly ReplyOption[]>();
    let facts = await readFacts(world);
    for (const each of world.people) Object.assign(each, { references: facts.get(each.customerId)?.references ?? [] });
    for (let turn = 0; turn < TURNS_PER_WORLD && played < turns; turn += 1, played += 1) {
      const person = random.among(world.people);
      if (person === undefined) throw new Error('an empty world');
      const others = world.people.filter((each) => each !== person);
      const screen = screens.get(person.customerId) ?? [];
      const { deed, contents, wrote } = customerMove(random, screen, others);
      const before = facts;
      const isPaused = person.session.paused !== undefined;
      const wasAsked = person.session.awaiting !== undefined;
      const { replies } = await world.act(person, contents);
      facts = await readFacts(world);
      for (const each of world.people)
        Object.assign(each, { references: facts.get(each.customerId)?.references ?? [] });
      const found = judgeTurn({
        person,
        others,
        deed: wasAsked ? 'act' : deed,
        wrote,
        before,
        after: facts,
        replies,
        said: world.traffic.said,
        personAsked: world.traffic.personAsked || world.traffic.toModel.some((text) => text.includes('request_person')),
        toModel: world.traffic.toModel,
        expectsReply: !isPaused,
      });
      for (const each of found) {
        counts[each.violation] += 1;
        if (examples.length < MOST_EXAMPLES) examples.push({ ...each, turn: played });
      }
      const own = facts.get(person.customerId);
      const was = before.get(person.customerId);
      if (JSON.stringify([...(own?.bookings ?? [])]) !== JSON.stringify([...(was?.bookings ?? [])])) seen.changes += 1;
      seen.calls += world.traffic.toModel.length;
      seen.claims += world.traffic.said.filter(({ kind }) => kind !== 'harmless').length;
      const shown = replies.flatMap((reply) => reply.options);
      if (shown.length > 0) screens.set(person.customerId, [...shown, ...screen].slice(0, 12));
      if (isPaused && random.chance(0.5)) {
        const { paused: _paused, ...session } = person.session;
        person.session = session;
      }
    }
  }
  return { turns, counts, examples, seen };
}
