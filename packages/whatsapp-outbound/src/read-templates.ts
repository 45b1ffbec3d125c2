import { readdirSync, readFileSync } from 'node:fs';
import { TemplateName, type Language } from '@randevou/contracts';
import { TemplateDefinition } from './template-definition.ts';
import { TEMPLATE_LANGUAGES, TEMPLATE_NAMES } from './template-names.ts';

const FOLDER = new URL('../templates/', import.meta.url);

/** A template in one language, and what it is to us. */
export interface TemplateFile {
  readonly name: TemplateName;
  readonly language: Language;
  readonly definition: TemplateDefinition;
}

/** Every template in these languages, each from its file. */
export function readTemplates(languages: readonly Language[]): TemplateFile[] {
  return languages.flatMap((language) =>
    TemplateName.options.map((name) => {
      const file = `${TEMPLATE_NAMES[name]}.${TEMPLATE_LANGUAGES[language]}.json`;
      const definition = TemplateDefinition.parse(JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8')));
      return { name, language, definition };
    }),
  );
}

/** Names of the files there are, of earlier versions too. */
export function templateFiles(): string[] {
  return readdirSync(FOLDER).toSorted();
}
