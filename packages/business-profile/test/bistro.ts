/** A business with every rule that may be there or not. */
export const BISTRO = `id: bistro
name: Bistro
category: restaurant
timeZone: Europe/Paris
languages: [en, fr]
currency: EUR
phone: +33155009010
owner: { phone: +33612009001 }
channel: { phoneNumberId: 100000000000009, originationPhoneNumberId: phone-number-id-00000000000000000000000000000009 }
policies:
  { slotIntervalMinutes: 30, noticeMinutes: 0, horizonDays: 20, horizonCounts: business_days, moveUntilMinutes: 0, cancelUntilMinutes: 0, waitingList: { offerMinutes: 30 } }
hours: [tue-sat 12:00-22:00]
resources:
  - { id: 1, kind: table, seats: 2 }
  - { id: 2, kind: table, seats: 4 }
  - { id: 3, kind: table, seats: 4 }
  - { id: bar, kind: table, mode: shared, seats: 9 }
  - { id: ann, kind: staff, timeZone: Pacific/Auckland, hours: [daily 09:00-17:00], limits: [{ per: day, bookings: 1, minutes: 120 }] }
joins:
  - [1, 2]
  - { resources: [2, 3], seats: 7 }
services:
  - id: dinner
    name: { en: Dinner, fr: Dîner }
    durationMinutes: 120
    resources: [1, 2, 3]
    asks: [partySize]
    limits: [{ per: day, bookings: 40 }, { per: week, minutes: 6000 }]
    questions:
      - { id: allergies, text: { en: Any allergies?, fr: Des allergies ? } }
      - id: seat
        text: { en: Where would you like to sit?, fr: Où souhaitez-vous être ? }
        choices:
          - { en: Inside, fr: À l'intérieur }
          - { en: Terrace, fr: Terrasse }
  - { id: call, name: { en: Call, fr: Appel }, durationMinutes: 30, resources: [ann] }
  - { id: drinks, name: { en: Drinks, fr: Verre }, durationMinutes: 60, resources: [bar] }
`;

/** The same with something in other words. */
export function bistroWith(found: string, replacement: string): string {
  if (!BISTRO.includes(found)) throw new Error(`the bistro has no ${found}`);
  return BISTRO.replace(found, () => replacement);
}
