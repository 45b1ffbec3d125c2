export { createStepModel, type ModelStep } from './create-step-model.ts';
