const NUMBERS: readonly (readonly [RegExp, string])[] = [
  [
    /^America\/(?:New_York|Detroit|Chicago|Denver|Phoenix|Los_Angeles|Anchorage|Boise|Indiana|Kentucky|Toronto|Vancouver|Montreal|Halifax|Winnipeg|Edmonton)|^US\/|^Canada\/|^Pacific\/Honolulu/,
    '911',
  ],
  [/^Europe\/(?!London|Moscow|Minsk)/, '112'],
  [/^Europe\/London/, '999'],
  [/^Indian\/Mauritius/, '114'],
];

/** The number of the ambulance where the business is; `undefined` where it is not known. */
export function emergencyNumber(timeZone: string): string | undefined {
  return NUMBERS.find(([zones]) => zones.test(timeZone))?.[1];
}
