import { names } from '@randevou/contracts';
import type { AlarmSpec } from '../constructs/operator-alarm.ts';
import type { StageConfig } from '../stage-config.ts';
import { agentAlarms } from './agent-alarms.ts';
import { conversationAlarms } from './conversation-alarms.ts';
import { functionAlarms } from './function-alarms.ts';
import { latencyAlarms } from './latency-alarms.ts';
import { queueAlarms } from './queue-alarms.ts';
import { tableAlarms } from './table-alarms.ts';

/** Every alarm of a stage. An alarm is here if somebody must get up for it, and has a section of the runbook. */
export function stageAlarms(config: StageConfig, functions: readonly string[]): readonly AlarmSpec[] {
  const { stage, existingTable } = config;
  return [
    ...queueAlarms(stage),
    ...conversationAlarms(stage),
    ...agentAlarms(config),
    ...latencyAlarms(config),
    ...functionAlarms(stage, functions),
    ...tableAlarms(existingTable ?? names.table(stage)),
  ];
}
