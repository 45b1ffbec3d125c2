import { Alarm, ComparisonOperator, type IMetric, type TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import type { Construct } from 'constructs';

/** Something that needs a person. */
export interface AlarmSpec {
  /** The section of RUNBOOK.md that says what to do. */
  readonly section: string;
  /** Which of several, such as a function's name. */
  readonly about?: string;
  /** What is wrong, in a sentence without its full stop. */
  readonly says: string;
  readonly metric: IMetric;
  readonly threshold: number;
  readonly comparison?: ComparisonOperator;
  /** Of the last `of` periods so many must be past the threshold. */
  readonly breaching: number;
  readonly of: number;
  /** What no data means is decided for each alarm. */
  readonly missing: TreatMissingData;
  /** Of percentiles: few samples decide nothing. */
  readonly ignoreFewSamples?: boolean;
}

export interface OperatorAlarmProps extends AlarmSpec {
  /** `randevou-prod` becomes `randevou-prod-dead-letters`. */
  readonly prefix: string;
  readonly topics: readonly ITopic[];
  /** Where the runbook is read. */
  readonly runbook: string;
}

/** An alarm that tells the operators, also when it is over, and names the section of the runbook to open. */
export class OperatorAlarm extends Alarm {
  constructor(scope: Construct, props: OperatorAlarmProps) {
    const name = [props.section, ...(props.about === undefined ? [] : [props.about])].join('-');
    super(scope, `Alarm-${name}`, {
      alarmName: `${props.prefix}-${name}`,
      alarmDescription: `${props.says}. What to do: ${props.runbook}#${props.section}`,
      metric: props.metric,
      threshold: props.threshold,
      comparisonOperator: props.comparison ?? ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      datapointsToAlarm: props.breaching,
      evaluationPeriods: props.of,
      treatMissingData: props.missing,
      ...(props.ignoreFewSamples === true ? { evaluateLowSampleCountPercentile: 'ignore' } : {}),
    });
    for (const topic of props.topics) {
      const action = new SnsAction(topic);
      this.addAlarmAction(action);
      this.addOkAction(action);
    }
  }
}
