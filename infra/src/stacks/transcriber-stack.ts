import { Duration, RemovalPolicy, Validations } from 'aws-cdk-lib';
import { BlockPublicAccess, Bucket, BucketEncryption, ObjectOwnership } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { ServiceFunction } from '../constructs/service-function.ts';
import { StageStack, type StageStackProps } from './stage-stack.ts';

const PREFIX = 'voice/';

/** Voice notes to text, and the bucket that they pass through. */
export class TranscriberStack extends StageStack {
  constructor(scope: Construct, props: StageStackProps) {
    super(scope, 'transcriber', props, 'Randevou: turns voice notes into text');
    const { config, bundleOf } = props;
    const media = this.#mediaBucket();
    const transcriber = new ServiceFunction(this, 'Transcriber', {
      config,
      name: 'transcriber',
      description: 'Turns voice notes into text',
      bundle: bundleOf('apps/transcriber'),
      // More than a turn waits.
      timeout: Duration.seconds(20),
      memoryMb: 1769,
      environment: { RANDEVOU_MEDIA_BUCKET: media.bucketName, RANDEVOU_MEDIA_PREFIX: PREFIX },
    });
    const objects = media.arnForObjects(`${PREFIX}*`);
    transcriber.allow(['s3:GetObject', 's3:PutObject', 's3:DeleteObject'], [objects]);
    transcriber.acknowledge(objects, 'Objects under one prefix, named by a hash of the note.');
    transcriber.allow(['s3:ListBucket'], [media.bucketArn]);
    // A stream of Transcribe is no resource; that it may reach `*` is acknowledged with the traces.
    transcriber.allow(['transcribe:StartStreamTranscription'], ['*']);
    transcriber.useNumbers('social-messaging:GetWhatsAppMessageMedia');
  }

  #mediaBucket(): Bucket {
    const bucket = new Bucket(this, 'Media', {
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      minimumTLSVersion: 1.2,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      lifecycleRules: [{ expiration: Duration.days(1), abortIncompleteMultipartUploadAfter: Duration.days(1) }],
      removalPolicy: RemovalPolicy.DESTROY,
    });
    Validations.of(bucket).acknowledge({
      id: 'AwsSolutions-S1',
      reason: 'Holds a recording for seconds and its text for a day; a log of accesses would outlive both.',
    });
    return bucket;
  }
}
