/* What needs the templates' texts. Apart from the sender, so that no function carries them. */
export { fillTemplate } from './fill-template.ts';
export { readTemplates, type TemplateFile } from './read-templates.ts';
export { TemplateDefinition } from './template-definition.ts';
export { validateTemplate } from './validate-template.ts';
