/** Wall times of the parts of the day, both included; what a business calls evening begins when its day ends. */
export const DAY_PARTS: Readonly<Record<string, { readonly from: string; readonly to: string }>> = {
  earlymorning: { from: '06:00', to: '09:00' },
  morning: { from: '06:00', to: '11:59' },
  latemorning: { from: '10:00', to: '12:00' },
  noon: { from: '11:30', to: '14:30' },
  earlyafternoon: { from: '12:00', to: '15:00' },
  afternoon: { from: '12:00', to: '17:59' },
  lateafternoon: { from: '15:30', to: '18:59' },
  earlyevening: { from: '17:00', to: '19:30' },
  evening: { from: '17:00', to: '23:59' },
  lateevening: { from: '20:30', to: '23:59' },
  night: { from: '18:00', to: '23:59' },
};
