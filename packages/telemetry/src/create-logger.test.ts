import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { createLogger } from './create-logger.ts';

describe('createLogger', () => {
  const lines: string[] = [];
  beforeEach(() => {
    lines.length = 0;
    for (const level of ['info', 'warn', 'error'] as const) {
      jest.spyOn(console, level).mockImplementation((line: unknown) => {
        lines.push(String(line));
      });
    }
    process.env['POWERTOOLS_DEV'] = 'true';
  });
  afterEach(() => {
    jest.restoreAllMocks();
    delete process.env['POWERTOOLS_DEV'];
  });

  it('writes one JSON object with event, fields and service', () => {
    createLogger({ service: 'orchestrator' }).info('turn settled', { turnId: 'abc', replies: 1 });
    expect(lines).toHaveLength(1);
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({
      level: 'INFO',
      service: 'orchestrator',
      message: 'turn settled',
      turnId: 'abc',
      replies: 1,
    });
  });

  it('reduces errors to what may be told', () => {
    createLogger({ service: 'ingress' }).error('message refused', new TypeError('cannot read "Anya, +23057001234"'));
    const line = lines.join('');
    expect(line).toContain('TypeError');
    expect(line).not.toContain('Anya');
    expect(line).not.toContain('23057001234');
  });
});
