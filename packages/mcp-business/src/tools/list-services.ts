import { BUSINESS_TOOLS } from '@randevou/contracts';
import { businessTool } from '../business-tool.ts';
import { localized } from '../localized.ts';

export const listServices = businessTool({
  ...BUSINESS_TOOLS.list_services,
  name: 'list_services',
  title: 'List services',
  description:
    'Lists what can be booked: names, durations in minutes, prices and who does it. Use it for questions about ' +
    'services and prices. A service without `price` has no fixed price.',
  run: (profile, { language }) => ({
    services: profile.services.map((service) => {
      const staff = profile.resources
        .filter(({ id, kind }) => kind === 'staff' && service.resources.includes(id))
        .map(({ name }) => name);
      return {
        serviceId: service.id,
        name: localized(service.name, language, profile),
        ...(service.description === undefined
          ? {}
          : { description: localized(service.description, language, profile) }),
        durationMinutes: service.durationMinutes,
        ...(service.price === undefined ? {} : { price: service.price }),
        ...(staff.length === 0 ? {} : { staff }),
      };
    }),
  }),
});
