import type { GuidedWording } from './guided-wording.ts';

export const pt: GuidedWording = {
  locale: 'pt-BR',
  ask: {
    service: (day) => `Qual destes serviços deseja${day === undefined ? '' : ` (${day})`}?`,
    partySize: (day) => `Para quantas pessoas${day === undefined ? '' : ` (${day})`}?`,
    date: 'Em que dia e a que horas quer vir?',
    day: 'Que dia deseja?',
    time: 'A que horas?',
    times: 'Quantas vezes no total, 12 no máximo?',
    waitingDay: 'Para que dia você quer entrar na lista de espera?',
    pick: 'Qual destes horários lhe convém? Toque nele ou escreva-o.',
    name: 'Como se chama a pessoa que vem?',
    moveWhich: 'Qual quer mudar?',
    cancelWhich: 'Qual quer cancelar?',
  },
  times: (count) => `${String(count)} vezes`,
  tooManyTimes: (most) => `${String(most)} visitas de uma vez é o máximo. Quantas você quer?`,
  people: (count) => (count === 1 ? '1 pessoa' : `${String(count)} pessoas`),
  greeting: (business) =>
    `Olá, aqui é ${business}. Diga-me quando quer vir e eu procuro um horário livre. Também posso mudar ou cancelar uma reserva e responder às suas perguntas.`,
  help: (business) =>
    `Sou o assistente de reservas de ${business}. Escreva por exemplo «amanhã à tarde», «mudar a minha consulta», «cancelar» ou «qual é o horário?».`,
  thanks: 'De nada!',
  bye: 'Até logo!',
  fine: 'Tudo bem. Escreva-me quando quiser.',
  notUnderstood:
    'Desculpe, não entendi. Posso procurar um horário livre, mudar ou cancelar uma reserva, mostrar as suas e responder a perguntas sobre nós.',
  pardon: 'Desculpe, não entendi.',
  stuck:
    'Desculpe, ainda não entendi. Escreva por exemplo «para 2 amanhã às 20h», «mudar a minha reserva», «cancelar» ou uma pergunta. Ou toque abaixo para falar com uma pessoa.',
  lost: (phone) =>
    `Lamento, não consigo entender o que deseja. Uma pessoa vai ajudar: toque abaixo ou ligue para ${phone}.`,
  unsureService: 'Sem problema. Toque no que mais se aproxima, ou fale com uma pessoa que vai aconselhar.',
  unsureParty: 'Basta um número aproximado.',
  oneByOne: 'Uma de cada vez. Primeiro esta:',
  cancelThis: (reference) => `cancelar ${reference}`,
  asLastTime: (what) => `Como da última vez: ${what}.`,
  noSuchDay: (day) => `O dia ${day} não existe. Que dia deseja?`,
  noLastVisit: 'Não encontro nenhuma visita anterior sua; diga-me, por favor, o que deseja.',
  withStaff: (name) => `com ${name}`,
  stop: 'Tudo bem. Para não receber mais lembretes, escreva STOP. Para não receber mais nada, bloqueie este número no WhatsApp.',
  speaking: (asks) => `Tudo bem, em português.${asks ? ' Em que posso ajudar?' : ''}`,
  alreadyThen: 'Já é a essa hora:',
  noPrice: (phone) => `Não sei esse preço. Pergunte-nos por telefone: ${phone}.`,
  person: (phone) => `Pode falar conosco por telefone: ${phone}.`,
  largeParty: (largest, phone) =>
    `Para mais de ${String(largest)} pessoas, fale conosco por telefone: ${phone}. Vamos achar uma solução com prazer.`,
  noBookings: 'Não tem nenhuma reserva pendente conosco. Quer que eu procure um horário livre?',
  dropDraft: 'Para deixar esta proposta, responda simplesmente não.',
  noAnswer: (phone) => `Isso eu não sei. Pergunte-nos por telefone: ${phone}.`,
  noWaitlist: (phone) =>
    `Não posso colocá-lo numa lista de espera. Diga-me outro dia ou outra hora, ou ligue: ${phone}.`,
  where: 'Estamos aqui:',
  openOn: (day, hours) => `Abrimos assim: ${day}, ${hours}.`,
  closedOn: (day) => `Estamos fechados: ${day}.`,
  openingHours: 'Este é o nosso horário de funcionamento:',
  closed: 'fechado',
  and: 'e',
  service: (name, minutes, price) => `${name}: ${String(minutes)} minutos${price === undefined ? '' : `, ${price}`}`,
  services: 'Isto é o que oferecemos:',
};
