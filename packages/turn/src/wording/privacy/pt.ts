import type { PrivacyWording } from './privacy-wording.ts';

export const pt: PrivacyWording = {
  titles: { forget: 'Esqueça-me', cancelAndForget: 'Cancelar e esquecer', keep: 'Manter tudo' },
  show: {
    heading: 'Isto é o que guardo sobre você:',
    name: (name) => `Nome: ${name}`,
    noName: 'Nome: nenhum',
    phone: (masked) => `Número de telefone: ${masked}`,
    noPhone: 'Número de telefone: nenhum, o WhatsApp só me dá o seu identificador',
    language: 'Idioma: português',
    reminders: { on: 'Lembretes: ativados', off: 'Lembretes: desativados' },
    ahead: 'Próximas reservas:',
    noneAhead: 'Próximas reservas: nenhuma',
    past: (count) => `Reservas anteriores: ${String(count)}`,
    waiting: 'Lista de espera:',
    draft: 'Ainda não reservado:',
    conversation: (days) =>
      days === 0
        ? 'Nossa conversa: os textos são apagados assim que respondo.'
        : `Nossa conversa: guardada por ${days === 1 ? '1 dia' : `${String(days)} dias`}.`,
    bookingsKept: 'As reservas mantêm o seu nome e o seu número até que você me peça para esquecer você.',
    more: (url) => `Mais sobre os seus dados: ${url}`,
    howToForget: 'Para apagar tudo, escreva “esqueça-me”.',
  },
  ask: {
    ahead: 'Você tem uma reserva pela frente:',
    cancelAndForget: 'Posso cancelá-la e esquecer tudo sobre você?',
    forget: 'Posso esquecer tudo o que guardo sobre você?',
    tooLate: 'Já é tarde para cancelar isto por aqui:',
    stays: (phone) =>
      `Fica mantida, e será esquecida depois da sua visita. Se não puder vir, ligue para nós: ${phone}.`,
    final: 'Isto não pode ser desfeito.',
  },
  forgotten: 'Pronto, já esqueci você: o seu nome, o seu número e a nossa conversa.',
  cancelled: 'Cancelado:',
  kept: 'Isto fica mantido até o fim da sua visita, e depois será esquecido:',
  refusal: 'Só me lembro, sem o seu número, de que você não quer lembretes.',
  comeBack: 'Pode voltar a escrever quando quiser.',
  nothingForgotten: 'Tudo bem, fica tudo como está.',
};
