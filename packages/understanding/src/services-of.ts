import { splitIds, type AskedField, type CustomQuestion } from '@randevou/contracts';

/** The services that an id names, in the order of the visit; unknown ones are left out. */
export function servicesOf<Service extends { readonly id: string }>(
  services: readonly Service[],
  serviceId: string,
): Service[] {
  return splitIds(serviceId).flatMap((id) => services.find((service) => service.id === id) ?? []);
}

const FIELD = /^question:(.+)$/;

/** The custom question that a field of a visit stands for; `undefined` for other fields and questions not there. */
export function questionOf(
  services: readonly { readonly id: string; readonly questions: readonly CustomQuestion[] }[],
  serviceId: string,
  field: AskedField | undefined,
): CustomQuestion | undefined {
  const id = FIELD.exec(field ?? '')?.[1];
  if (id === undefined) return undefined;
  return servicesOf(services, serviceId)
    .flatMap(({ questions }) => questions)
    .find((question) => question.id === id);
}
