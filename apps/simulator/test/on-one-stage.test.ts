import { jest } from '@jest/globals';
import './suites/a-person.ts';
import './suites/book-a-table.ts';
import './suites/who-is-who.ts';
import './suites/reminders.ts';
import './suites/waiting-list.ts';
import './suites/owner.ts';
import './suites/voice-notes.ts';
import './suites/new-hours.ts';
import './suites/faults-and-reset.ts';
import './suites/crash.ts';
import './suites/forgotten.ts';
import './suites/one-trace.ts';
import './suites/privacy.ts';
import './suites/smoke.ts';

jest.setTimeout(120_000);
// A whole stage, in real time, on a machine that may be busy: what fails is told, and tried once more.
jest.retryTimes(1, { logErrorsBeforeRetry: true });
