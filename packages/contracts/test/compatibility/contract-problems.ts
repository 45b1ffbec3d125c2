import { Ajv2020 } from 'ajv/dist/2020.js';
import type { Contract } from './contract.ts';
import { incompatibilities } from './incompatibilities.ts';
import { jsonSchemaOf, kindsOf, type JsonSchema } from './json-schema.ts';
import { lostValues } from './lost-values.ts';

/** A version of a contract as it was released last. */
export interface Release {
  readonly version: number;
  readonly schema: JsonSchema;
  readonly fixtures: readonly Fixture[];
}

export interface Fixture {
  readonly name: string;
  readonly value: unknown;
  /** What was read from it by the code of its release. */
  readonly read: unknown;
}

const GUIDE = 'See "Versions" in packages/contracts/README.md.';
const KEEP =
  'What the last release wrote must still be read, and mean the same: keep the field as it is, or give the contract a ' +
  `new \`v\` beside the old one. ${GUIDE}`;
const READ_FIRST =
  'Readers of the last release are still deployed when this is written: read it for one release before it is written, ' +
  `marked with .meta({ notYetWritten: … }), or give the contract a new \`v\`. ${GUIDE}`;

/** Why code of the last release and this code do not understand each other. Each says what to do. */
export function contractProblems({ name, schema, examples, stored }: Contract, releases: readonly Release[]): string[] {
  if (releases.length === 0) return [];
  const current = jsonSchemaOf(schema);
  const backward = releases.flatMap(({ version, schema: released, fixtures }) => {
    const at = `${name} v${String(version)}`;
    const unread = fixtures.flatMap((fixture) => {
      const parsed = schema.safeParse(fixture.value);
      if (parsed.success)
        return lostValues(fixture.read, parsed.data).map((path) => `${fixture.name}: ${path} is lost`);
      return parsed.error.issues.map(({ path, message }) => `${fixture.name}: ${path.join('.')} ${message}`);
    });
    const unreadable = incompatibilities(released, current, { fieldsMayBeDropped: false });
    return [...unread, ...unreadable.map(toLine)].map((problem) => `${at}: ${problem}. ${KEEP}`);
  });

  const released: JsonSchema = { anyOf: releases.map((release) => release.schema) };
  const accepts = new Ajv2020({ strict: false, validateFormats: false }).compile(released);
  const refused = Object.entries(examples).filter(([, example]) => !accepts(example));
  // Kind beside kind, so that one is compared with its like.
  const readKinds = { anyOf: releases.flatMap(({ schema: each }) => kindsOf(each) ?? [each]) };
  const unknown = incompatibilities(current, readKinds, { fieldsMayBeDropped: !stored });
  const forward = [
    ...refused.map(([example]) => `the example "${example}" is refused by the released schemas`),
    ...unknown.map(toLine),
  ];
  return [...backward, ...forward.map((problem) => `${name}: ${problem}. ${READ_FIRST}`)];
}

const toLine = ({ path, problem }: { path: string; problem: string }): string =>
  path === '' ? problem : `${path} ${problem}`;
