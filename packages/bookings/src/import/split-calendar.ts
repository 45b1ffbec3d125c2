export interface CalendarText {
  /** The events in the order of the file, one whole component each; no text where the event is not closed. */
  readonly events: readonly { readonly number: number; readonly text?: string }[];
  readonly zones: readonly string[];
  readonly name: string;
  /** `METHOD`, upper case. */
  readonly method: string;
}

/**
 * Cuts an iCalendar file into its events and zones, so that a broken one costs only itself. Folded lines stay folded.
 * `undefined` when it is no calendar.
 */
export function splitCalendar(text: string): CalendarText | undefined {
  const events: { number: number; text?: string }[] = [];
  const zones: string[] = [];
  const properties = new Map<string, string>();
  let component: { readonly name: string; readonly lines: string[] } | undefined;
  let isCalendar = false;
  const close = (whole: boolean) => {
    if (component === undefined) return;
    const body = component.lines.join('\r\n');
    if (component.name === 'VEVENT') events.push({ number: events.length + 1, ...(whole && { text: body }) });
    else if (whole) zones.push(body);
    component = undefined;
  };

  for (const line of text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/)) {
    const mark = /^(BEGIN|END):\s*([\w-]+)\s*$/i.exec(line);
    const name = mark?.[2]?.toUpperCase();
    const begins = mark?.[1]?.toUpperCase() === 'BEGIN';
    if (name === 'VCALENDAR') {
      isCalendar = true;
      close(false);
    } else if (begins && (name === 'VEVENT' || name === 'VTIMEZONE')) {
      close(false);
      component = { name, lines: [line] };
    } else if (component !== undefined) {
      if (line !== '') component.lines.push(line);
      if (mark !== null && !begins && name === component.name) close(true);
    } else {
      const property = /^(METHOD|X-WR-CALNAME)(?:;[^:]*)?:(.*)$/i.exec(line);
      if (property?.[1] !== undefined) properties.set(property[1].toUpperCase(), property[2]?.trim() ?? '');
    }
  }
  close(false);
  if (!isCalendar) return undefined;
  const method = properties.get('METHOD')?.toUpperCase() ?? '';
  return { events, zones, name: properties.get('X-WR-CALNAME') ?? '', method };
}
