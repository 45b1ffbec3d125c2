import { BOOKING_TOOLS, BUSINESS_TOOLS, OWNER_TOOLS } from '@randevou/contracts';
import { foldClaim } from './claims/fold-claim.ts';

const TOOL_NAMES = [BOOKING_TOOLS, BUSINESS_TOOLS, OWNER_TOOLS].flatMap((tools) => Object.keys(tools));

const SIGNS: readonly RegExp[] = [
  // Names of tools and arguments, calls, markup, data.
  new RegExp(String.raw`(?<![a-z])(?:${TOOL_NAMES.join('|')})(?![a-z])`, 'i'),
  /(?<![\p{L}\d@/.])[a-z]+_[a-z_]*[a-z](?![\p{L}\d@])/iu,
  /\w\((?:[^()]*["'=:{][^()]*|)\)/,
  /<\/?[a-z][^>\n]*>|<\||\|>/i,
  /[{}]|\[\[|\]\]|\[object|"\s*:\s*["[\d]|```/,
  /\[\/?(?:tool|inst|system|assistant|user|action|function)[^\]]*\]/i,
  // Ids, tokens, traces.
  /(?<![\p{L}\d])[a-z]{1,2}_[0-9a-z]{4,}/iu,
  /(?<![\p{L}\d])(?=[0-9a-f]*\d)(?=[0-9a-f]*[a-f])[0-9a-f]{12,}(?![\p{L}\d])/iu,
  /eyJ[\w-]{6,}/,
  /(?<!\p{L})at \S+ \(?\S+:\d+(?::\d+)?\)?|(?:^|\s)\/(?:var|usr|home|tmp|work|opt)\/|node_modules/u,
  /(?:[A-Z][a-z]+)+(?:Error|Exception)\b|\b(?:Error|Exception|Traceback|Warning|Thought|Action|Observation|Assistant|System|User|Human|Tool|Function)\s*:/,
  /(?<!\p{L})(?:undefined|null|NaN|stack trace)(?!\p{L})/u,
  /(?<!\p{L})(?:HTTP|HTTPS|status|error|code) ?[345]\d\d(?!\d)/iu,
];

/** In folded text: what a model says of itself, its prompt and its machinery. */
const TALK =
  /(?<![a-z])(?:ai (?:language )?model|large language model|language model|llm|chatgpt|gpt-?\d?|openai|anthropic|claude|nova pro|bedrock|mode?le de lang\w*|modelo de len\w*|modelo de ling\w*|system prompt|prompts?|(?:my|your|these|the following|following) (?:system )?(?:instructions|rules|guidelines)(?! for)|(?:mes|vos|ces) (?:instructions|consignes)|(?:mis|tus|sus|estas) instrucciones|(?:minhas|suas|estas) instrucoes|invite systeme|developer mode|jailbreak|tool (?:call|result|use)s?|function call\w*|tool_\w+|json|api|database|base de donnees|base de datos|banco de dados|servers? (?:returned|answered|error|did)|you are an? (?:\S+ )?(?:assistant|bot|agent)|you help customers|data, never|never state a|no tool result|the tools?|was refused by|claim guard|parameter|argument is|debug)(?![a-z])/;

/** Whether a text shows how the bot is made: never for a customer, whatever the language. */
export function isInternalText(text: string): boolean {
  return SIGNS.some((sign) => sign.test(text)) || TALK.test(foldClaim(text));
}
