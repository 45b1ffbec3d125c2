import type { ResourceProfile } from '@randevou/contracts';
import type { Report } from './check-profile.ts';
import { didYouMean } from './nearest.ts';
import type { Placed, Sections } from './parse-sections.ts';
import type { JoinEntry } from './profile-file.ts';

/** Pairs of tables that could never be given to anybody, or that say something else than was meant. */
export function checkJoins(sections: Sections, report: Report): void {
  const seen = new Set<string>();
  for (const join of sections.joins) {
    const { path, value } = join;
    const [first, second] = value.resources;
    if (first === second) {
      report([...path, ...value.place, 1], `"${first}" is joined to itself`, 'Name two different tables');
      continue;
    }
    const pair = [first, second].toSorted().join(' ');
    if (seen.has(pair)) {
      report(path, `"${first}" and "${second}" are joined twice`, 'Remove one; the order of the two does not matter');
    }
    seen.add(pair);

    const tables = membersOf(join, sections, report);
    if (tables.length < 2) continue;
    checkSeats(join, tables, report);
    const together = sections.services.some(({ value: { resources } }) =>
      tables.every(({ id }) => resources.includes(id)),
    );
    if (!together && sections.allServices) {
      report(
        path,
        `no service has both "${first}" and "${second}", so they are never given together`,
        'Add both to the resources of a service, or remove the pair',
      );
    }
  }
}

/** The two resources, as far as they can be joined at all. */
function membersOf({ path, value }: Placed<JoinEntry>, sections: Sections, report: Report): ResourceProfile[] {
  const { resourceIds } = sections.context;
  return value.resources.flatMap((id, index) => {
    const place = [...path, ...value.place, index];
    if (!resourceIds.includes(id)) {
      const tables = sections.resources
        .filter((resource) => isTable(resource.value))
        .map((resource) => resource.value.id);
      const known = tables.length === 0 ? 'none yet' : tables.slice(0, 20).join(', ');
      report(
        place,
        `there is no resource "${id.slice(0, 60)}"`,
        `Known tables are ${known}.${didYouMean(id, resourceIds)}`,
      );
      return [];
    }
    const resource = sections.resources.find((one) => one.value.id === id)?.value;
    if (resource === undefined) return [];
    if (!isTable(resource)) {
      const found = resource.kind === 'table' ? 'is shared by several bookings' : `is of kind ${resource.kind}`;
      report(place, `"${id}" ${found}`, 'Only resources of kind table and mode exclusive can be put together');
      return [];
    }
    return [resource];
  });
}

function isTable({ kind, mode }: ResourceProfile): boolean {
  return kind === 'table' && mode === 'exclusive';
}

function checkSeats({ path, value: { seats } }: Placed<JoinEntry>, tables: ResourceProfile[], report: Report): void {
  if (seats === undefined) return;
  const sum = tables.reduce((total, table) => total + table.seats, 0);
  const larger = Math.max(...tables.map((table) => table.seats));
  if (seats > sum) {
    report(
      [...path, 'seats'],
      `the two have ${String(sum)} seats, not ${String(seats)}`,
      `Write at most ${String(sum)}, or leave it out for all of them`,
    );
  } else if (seats <= larger) {
    report(
      [...path, 'seats'],
      `together they seat ${String(seats)}, and one of them alone seats ${String(larger)}`,
      `Write more than ${String(larger)}, or remove the pair: it would never be needed`,
    );
  }
}
