import { StageName } from '@randevou/contracts';
import { RetentionDays } from 'aws-cdk-lib/aws-logs';
import * as z from 'zod';

const Region = z.string().regex(/^[a-z]{2}(-[a-z]+)+-\d$/, 'an AWS region, such as us-east-1');
const Hex32 = /[0-9a-f]{32}/.source;

/** A WhatsApp business account linked to End User Messaging Social, and the numbers that this stage sends from. */
const WhatsAppAccount = z.strictObject({
  id: z.string().regex(new RegExp(`^waba-${Hex32}$`), 'waba- and 32 hex digits'),
  phoneNumberIds: z
    .array(z.string().regex(new RegExp(`^phone-number-id-${Hex32}$`), 'phone-number-id- and 32 hex digits'))
    .min(1),
  /** Takes the account's event destination over although it is not ours; what stood there is put back on removal. */
  takeOver: z.boolean().default(false),
});

/** How a stage is deployed: one file `stages/<name>.yaml`. Holds no secret, so it is committed. */
export const StageConfig = z.strictObject({
  /** From the file's name. */
  stage: StageName,
  /** Twelve digits; without one the stacks go where the credentials lead. */
  account: z
    .string()
    .regex(/^\d{12}$/, 'twelve digits, in quotes')
    .optional(),
  region: Region.default('us-east-1'),
  /** Gets replicas of the table and the secrets; nothing writes there. */
  recoveryRegion: Region.optional(),
  /** `nova` and `guided` run in AgentCore; `none`: the guided policy in the orchestrator alone. */
  agent: z.enum(['nova', 'guided', 'none']),
  /** Another Bedrock model or inference profile for `nova`. */
  modelId: z.string().min(1).default('us.amazon.nova-pro-v1:0'),
  /** Whether customers' voice notes are heard. */
  voiceNotes: z.boolean().default(true),
  /** What becomes of data when its stack is deleted. */
  removal: z.enum(['retain', 'destroy']),
  /** A table that exists already, such as one restored from a backup; the data stack then makes none. */
  existingTable: z.string().min(3).max(255).optional(),
  whatsapp: z.array(WhatsAppAccount).default([]),
  /** Turns at once, over all conversations. */
  maximumConcurrency: z.int().min(2).max(1000).default(50),
  /**
   * `canary`: a tenth of the traffic for five minutes; an alarm takes either back. `forced`: at once, and no alarm is
   * asked. For what is to end errors that there are already, which would take back the repair.
   */
  rollout: z.enum(['canary', 'all-at-once', 'forced']).default('canary'),
  /** Days, one of those that CloudWatch Logs knows. */
  logs: z
    .strictObject({
      days: z.enum(RetentionDays).default(RetentionDays.ONE_MONTH),
      auditDays: z.enum(RetentionDays).default(RetentionDays.THIRTEEN_MONTHS),
    })
    .prefault({}),
  operator: z
    .strictObject({
      /** Each is asked once to confirm that it takes alarms. */
      emails: z.array(z.email()).default([]),
      monthlyBudgetUsd: z.number().positive().optional(),
      /** Where RUNBOOK.md is read: what alarms link to. */
      runbook: z.string().default('infra/RUNBOOK.md'),
    })
    .prefault({}),
});
export type StageConfig = z.infer<typeof StageConfig>;
