import type { Language, Policies } from '@randevou/contracts';

const SENTENCES: Readonly<Record<Language, (what: 'both' | 'move' | 'cancel', time: string) => string>> = {
  en: (what, time) =>
    `A booking can be ${{ both: 'moved or cancelled', move: 'moved', cancel: 'cancelled' }[what]} here up to ${time} before it starts.`,
  fr: (what, time) =>
    `Une réservation peut être ${{ both: 'déplacée ou annulée', move: 'déplacée', cancel: 'annulée' }[what]} ici jusqu’à ${time} avant le début.`,
  es: (what, time) =>
    `Una reserva se puede ${{ both: 'cambiar o cancelar', move: 'cambiar', cancel: 'cancelar' }[what]} aquí hasta ${time} antes de que empiece.`,
  pt: (what, time) =>
    `Uma reserva pode ser ${{ both: 'remarcada ou cancelada', move: 'remarcada', cancel: 'cancelada' }[what]} aqui até ${time} antes do início.`,
};

/** Until when a customer may move and cancel, in words. */
export function changeDeadlines({ moveUntilMinutes, cancelUntilMinutes }: Policies, language: Language): string {
  const sentence = SENTENCES[language];
  if (moveUntilMinutes === cancelUntilMinutes) return sentence('both', duration(moveUntilMinutes));
  return `${sentence('move', duration(moveUntilMinutes))} ${sentence('cancel', duration(cancelUntilMinutes))}`;
}

function duration(minutes: number): string {
  return minutes % 60 === 0 ? `${minutes / 60} h` : `${minutes} min`;
}
