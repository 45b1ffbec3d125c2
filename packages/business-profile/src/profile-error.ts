/** One thing that is wrong in a profile, told so that its author can mend it. */
export interface ProfileIssue {
  readonly file: string;
  /** 1-based. Absent when the file itself cannot be read. */
  readonly line?: number;
  readonly column?: number;
  /** e.g. `services[2].resources[0]`; empty for the whole file. */
  readonly path: string;
  /** What was found. */
  readonly problem: string;
  /** What is allowed, or what to do. */
  readonly remedy: string;
}

/** `file:line:column path: problem. Remedy`. */
export function formatIssue(issue: ProfileIssue): string {
  const place =
    issue.line === undefined ? issue.file : `${issue.file}:${String(issue.line)}:${String(issue.column ?? 1)}`;
  return `${place}${issue.path === '' ? '' : ` ${issue.path}`}: ${issue.problem}. ${issue.remedy}`;
}

/** A profile that cannot be used. Holds everything that is wrong with it, in the order of the file. */
export class ProfileError extends Error {
  override readonly name = 'ProfileError';
  readonly code: 'profile_unreadable' | 'profile_invalid';
  readonly issues: readonly ProfileIssue[];

  constructor(code: ProfileError['code'], issues: readonly ProfileIssue[], options?: ErrorOptions) {
    super(issues.map(formatIssue).join('\n'), options);
    this.code = code;
    this.issues = issues;
  }
}
