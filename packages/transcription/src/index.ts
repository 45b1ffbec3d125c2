export { createTranscriber, type TranscriberOptions } from './create-transcriber.ts';
