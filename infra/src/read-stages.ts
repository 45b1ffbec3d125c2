import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from 'yaml';
import { StageConfig } from './stage-config.ts';

/** The stages of a folder, one YAML file each, by name. The error names the file and the field. */
export function readStages(folder: string): readonly StageConfig[] {
  const files = readdirSync(folder).filter((file) => file.endsWith('.yaml'));
  return files.toSorted().map((file) => {
    const path = join(folder, file);
    const parsed = StageConfig.safeParse({ stage: basename(file, '.yaml'), ...parseYaml(path) });
    if (parsed.success) return parsed.data;
    const problems = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
    throw new Error(`${path} does not describe a stage:\n${problems.join('\n')}`);
  });
}

function parseYaml(path: string): object {
  const value: unknown = parse(readFileSync(path, 'utf8'));
  if (typeof value !== 'object' || value === null) throw new Error(`${path} does not describe a stage: it is no map`);
  return value;
}
