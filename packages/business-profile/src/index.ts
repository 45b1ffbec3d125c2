export { diffProfiles, type ProfileDifference } from './diff-profiles.ts';
export { explainProfile } from './explain-profile.ts';
export { loadProfile } from './load-profile.ts';
export { parseProfile } from './parse-profile.ts';
export { formatIssue, ProfileError, type ProfileIssue } from './profile-error.ts';
export { profileFacts } from './profile-facts.ts';
export { isSampleId, loadSample, resolveBusiness, SAMPLE_IDS, sampleFile, type SampleId } from './samples.ts';
export { writeProfile } from './write-profile.ts';
