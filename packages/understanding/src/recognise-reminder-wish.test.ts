import { describe, expect, it } from '@jest/globals';
import { recogniseConsent } from './recognise-consent.ts';
import { recogniseReminderWish } from './recognise-reminder-wish.ts';

/** Wherever they stand. */
const STOP = {
  en: `stop|STOP|Stop.|stop!!!|STOP please|please stop|Stop, thanks|stoppp|STOP ALL|stopall|stop now|just stop|stop stop|🛑 stop|unsubscribe|Unsubscribe me please|opt out|opt-out|Opt me out|remove me from your list|stop the reminders|Stop reminders|please stop the reminders|stop sending me reminders|stop sending messages|please stop messaging me|stop texting me|stop reminding me|stop bothering me|can you stop the reminders?|could you please stop sending me messages?|I want to stop the reminders|I'd like to stop getting reminders|no more reminders|No more messages please|no reminders please|don't send me reminders|do not send me any more reminders|don’t remind me|please do not message me again|don't text me anymore|I don't want reminders|I don't want any more messages|I do not want to receive notifications|turn off reminders|turn reminders off|reminders off|disable notifications|cancel the reminders|cancel all reminders|mute notifications|unsubscribe me from reminders`,
  fr: `STOP|stop svp|Stop s'il vous plaît|stop merci|stoppez|stop les rappels|stop aux rappels|stop rappels|désabonner|me désabonner|Je veux me désabonner|désabonnez-moi|désabonnement|desinscription|désinscrivez-moi|arrêtez les rappels|arrêter les rappels svp|Pouvez-vous arrêter les rappels ?|arrêtez de m'envoyer des messages|arrêtez de m'écrire|plus de rappels|plus de messages s'il vous plaît|pas de rappels|je ne veux plus de rappels|je ne veux plus recevoir de rappels|Je ne souhaite plus recevoir vos messages|ne m'envoyez plus de messages|ne m'envoyez plus rien|ne m'écrivez plus|désactiver les rappels|annulez les rappels`,
  es: `STOP|stop por favor|darme de baja|Quiero darme de baja|deme de baja por favor|desuscribirme|cancelar suscripción|no más recordatorios|no más mensajes por favor|no quiero más recordatorios|no quiero recibir mensajes|ya no quiero recordatorios|no me envíen más mensajes|no me manden más recordatorios|no me escriban más|dejen de enviarme mensajes|dejen de escribirme|paren los mensajes|¿Pueden parar los recordatorios?|desactivar recordatorios|cancelar los recordatorios|sin recordatorios`,
  pt: `STOP|stop por favor|descadastrar|quero me descadastrar|cancelar inscrição|não quero mais lembretes|não quero receber mensagens|não me enviem mais mensagens|não me mandem mais lembretes|não me escrevam mais|parem de enviar mensagens|parem de me enviar lembretes|parar os lembretes|Podem parar os lembretes?|desativar lembretes|cancelar os lembretes|sem lembretes|parem de me incomodar`,
} as const;

/** Standing alone, where nothing was asked. */
const PERHAPS_STOP = {
  en: 'end|END.|quit|Quit please|leave me alone',
  fr: 'arrêt|Arret|ARRÊT !|arrêter|arrêtez|Arrêtez svp|arrête|ça suffit',
  es: 'alto|Alto.|baja|BAJA|parar|pare|paren por favor|basta|salir|no más',
  pt: 'parar|Parar, por favor|pare|parem|sair|SAIR!|basta|chega',
} as const;

const START = {
  en: `start the reminders|resume reminders please|turn on reminders|turn the reminders back on|reminders on|I want reminders again|send me reminders again|can you restart the reminders?`,
  fr: `reprendre les rappels|réactivez les rappels|je veux recevoir les rappels|Pouvez-vous reprendre les rappels ?|activer les rappels`,
  es: `reanudar los recordatorios|activar recordatorios|quiero recibir recordatorios|quiero los recordatorios otra vez|volver a recibir recordatorios`,
  pt: `retomar os lembretes|ativar lembretes|quero receber lembretes|quero os lembretes de novo|voltar a receber lembretes`,
} as const;

/** After a STOP. */
const PERHAPS_START = {
  en: 'start|START|Start!|unstop|resume|subscribe|start please|opt in',
  fr: 'reprendre|Reprendre svp|reprenez|activer|démarrer|commencer',
  es: 'iniciar|Iniciar|reanudar|activar|alta|empezar|volver',
  pt: 'voltar|Voltar!|iniciar|ativar|retomar|começar',
} as const;

const NEITHER = {
  en: `Can you stop by at 7?|can you stop by|I'll stop by tomorrow|stop my booking|I want to stop my booking|stop the booking|stop it|is there a bus stop?|non-stop|where is the bus stop|stop at 8|stop?|does the music ever stop|cancel|cancel my booking|cancel it|end of the week|the end|start at 7|start tomorrow|when do you start|start over|let's start with a haircut|can we start earlier?|resume of services|I got your message|send me the menu|do you send reminders?|will I get a reminder?|remind me|please remind me of my booking|did you get my messages|stop, I mean Friday|stop 2|no, stop at two|no|never mind|no more tables?|yes|ok|hello|continue with Friday|unsubscribe from my table on Friday|quit smoking|stopover|I can't stop thinking about your curry|`,
  fr: `arrêt de bus|où est l'arrêt de bus ?|à quel arrêt descendre|je veux arrêter ma réservation|arrêtez ma réservation|annuler|annuler mon rendez-vous|arrêt maladie|on peut s'arrêter en passant ?|reprendre rendez-vous|je voudrais reprendre un rendez-vous|je commence à 9h|commencer à 19h|activer ma carte|merci pour le rappel|j'ai reçu votre message|plus de places ?|plus de vin|fin de semaine|stop à 20h|plus tard|je suis désolé|`,
  es: `alta cocina|en la planta baja|planta baja|¿en la baja?|parar enfrente|¿puedo parar enfrente?|quiero parar mi reserva|cancelar|cancelar mi cita|para 4|para mañana|para|salir a cenar|salir el viernes|volver el viernes|quiero volver|empezar a las 8|iniciar tratamiento|me doy de alta como paciente|gracias por el recordatorio|recibí su mensaje|no|no gracias|basta con dos|más tarde|`,
  pt: `parar em frente|posso parar em frente?|dá para parar o carro?|quero parar a minha reserva|cancelar|cancelar a minha consulta|para 4|para amanhã|sair para jantar|sair na sexta|voltar na sexta|quero voltar amanhã|começar às 8|iniciar o tratamento|obrigado pelo lembrete|recebi a sua mensagem|não|não obrigado|chega às 8|ele chega amanhã|mais tarde|`,
} as const;

const LANGUAGES = ['en', 'fr', 'es', 'pt'] as const;

describe.each(LANGUAGES)('messages that nobody asked for, in %s', (language) => {
  it.each(STOP[language].split('|'))('"%s" calls them off', (text) => {
    const found = recogniseReminderWish(text);
    expect(found).toMatchObject({ wish: 'stop', sure: true });
    expect(found?.languages).toContain(language);
  });
  it.each(PERHAPS_STOP[language].split('|'))('"%s" calls them off unless it answers something', (text) => {
    const found = recogniseReminderWish(text);
    expect(found).toMatchObject({ wish: 'stop', sure: false });
    expect(found?.languages).toContain(language);
  });
  it.each(START[language].split('|'))('"%s" calls them on', (text) => {
    const found = recogniseReminderWish(text);
    expect(found).toMatchObject({ wish: 'start', sure: true });
    expect(found?.languages).toContain(language);
  });
  it.each(PERHAPS_START[language].split('|'))('"%s" calls them on after a STOP', (text) => {
    const found = recogniseReminderWish(text);
    expect(found).toMatchObject({ wish: 'start', sure: false });
    expect(found?.languages).toContain(language);
  });
  it.each(NEITHER[language].split('|'))('"%s" is about something else', (text) => {
    expect(recogniseReminderWish(text)).toBeUndefined();
  });
});

it('takes no word of consent for one, but for "stop" itself', () => {
  for (const text of [
    'yes',
    'no',
    'no thanks',
    'oui',
    'non merci',
    'laissez tomber',
    'sí',
    'déjalo',
    'sim',
    'deixa pra lá',
  ]) {
    expect(LANGUAGES.some((language) => recogniseConsent(text, language) !== undefined)).toBe(true);
    expect(recogniseReminderWish(text)).toBeUndefined();
  }
});

it('is as quick on hostile text as on any other', () => {
  const before = performance.now();
  for (const text of [
    `${'no more '.repeat(13)}table`,
    'send me '.repeat(14),
    'de '.repeat(39),
    `stop ${'the '.repeat(28)}`,
  ]) {
    expect(recogniseReminderWish(text)).toBeUndefined();
  }
  expect(performance.now() - before).toBeLessThan(500);
});
