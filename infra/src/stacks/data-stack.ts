import { RemovalPolicy } from 'aws-cdk-lib';
import { AttributeType, Billing, ProjectionType, TableEncryptionV2, TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { names } from '@randevou/contracts';
import type { Construct } from 'constructs';
import { publish } from '../constructs/stage-parameter.ts';
import { StageStack, type StageStackProps } from './stage-stack.ts';

/** The one table. With `existingTable` none is made, and the stage works on that one. */
export class DataStack extends StageStack {
  constructor(scope: Construct, props: StageStackProps) {
    super(scope, 'data', props, 'Randevou: the table of bookings and conversations');
    const { stage, existingTable, recoveryRegion, removal } = props.config;
    const table = existingTable ?? this.#makeTable(names.table(stage), recoveryRegion, removal);
    publish(this, 'TableName', names.tableParameter(stage), table);
  }

  #makeTable(tableName: string, recoveryRegion: string | undefined, removal: 'retain' | 'destroy'): string {
    const table = new TableV2(this, 'Table', {
      tableName,
      partitionKey: { name: 'pk', type: AttributeType.STRING },
      sortKey: { name: 'sk', type: AttributeType.STRING },
      localSecondaryIndexes: [
        {
          indexName: 'by-order',
          sortKey: { name: 'orderKey', type: AttributeType.STRING },
          projectionType: ProjectionType.ALL,
        },
      ],
      billing: Billing.onDemand(),
      encryption: TableEncryptionV2.awsManagedKey(),
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true, recoveryPeriodInDays: 35 },
      timeToLiveAttribute: 'ttl',
      deletionProtection: removal === 'retain',
      removalPolicy: removal === 'retain' ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
      ...(recoveryRegion === undefined ? {} : { replicas: [{ region: recoveryRegion }] }),
    });
    return table.tableName;
  }
}
