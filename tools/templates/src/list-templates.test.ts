import { describe, expect, it } from '@jest/globals';
import { loadSample, SAMPLE_IDS } from '@randevou/business-profile';
import { TemplateName } from '@randevou/contracts';
import { describeTemplates, listTemplates } from './list-templates.ts';

describe('listTemplates', () => {
  it.each(SAMPLE_IDS)('lists each template in each language of %s', async (id) => {
    const profile = await loadSample(id);
    const files = listTemplates(profile);
    expect(files.map(({ language, name }) => `${language} ${name}`)).toEqual(
      profile.languages.flatMap((language) => TemplateName.options.map((name) => `${language} ${name}`)),
    );
    const text = describeTemplates(files, profile.name);
    for (const { definition } of files) expect(text).toContain(`${definition.name} (${definition.language})`);
  });
});
