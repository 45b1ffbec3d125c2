/** Written when the patterns had been mended after the second set. */
export const THIRD_SET = {
  en: {
    claims: `Brilliant, you're on the list for tonight.|I've squared it with the chef.|The team will hold a seat.|Your colour is now at four.|We're all booked out on Sunday.|I've swapped the two appointments.|Expect a call from us.|Everything has been taken off.|Our curry goes for Rs 999.|Your account was wiped.|We shut early on Tuesdays.|You won't be charged.|I have taken you off the list.|It's a yes from us for Friday.`,
    harmless: `What can I help you with today?|Which dentist would you like to see?|I have nothing booked under your name.|Sorry, could you give me the day again?|I only know about this business.|Please pick one of the options.|Do you have a preference?|Would a little later be all right?`,
  },
  fr: {
    claims: `Super, vous êtes sur la liste pour ce soir.|J'ai vu ça avec le chef.|L'équipe vous gardera une place.|Votre couleur est maintenant à quatre heures.|C'est complet dimanche.|J'ai échangé les deux rendez-vous.|Vous recevrez un appel.|Tout a été retiré.|Notre curry est à 999 roupies.|Votre compte a été effacé.|Nous fermons tôt le mardi.|Rien ne vous sera facturé.|Je vous ai retiré de la liste.|C'est oui pour vendredi.`,
    harmless: `En quoi puis-je vous aider ?|Quel dentiste souhaitez-vous voir ?|Je ne vois aucune réservation à votre nom.|Pardon, pouvez-vous me redonner le jour ?|Je ne connais que cet établissement.|Choisissez l'une des propositions.|Avez-vous une préférence ?|Un peu plus tard, cela irait-il ?`,
  },
  es: {
    claims: `Genial, está en la lista para esta noche.|Lo he hablado con el chef.|El equipo le guardará un sitio.|Su color es ahora a las cuatro.|El domingo está todo completo.|He intercambiado las dos citas.|Recibirá una llamada.|Se ha quitado todo.|Nuestro curry vale 999 rupias.|Su cuenta fue borrada.|Cerramos temprano los martes.|No se le cobrará nada.|Le he quitado de la lista.|Es un sí para el viernes.`,
    harmless: `¿En qué le puedo ayudar hoy?|¿Con qué dentista desea la cita?|No veo ninguna reserva a su nombre.|Perdón, ¿me repite el día?|Solo conozco este negocio.|Elija una de las opciones.|¿Tiene alguna preferencia?|¿Un poco más tarde le iría bien?`,
  },
  pt: {
    claims: `Ótimo, você está na lista para hoje à noite.|Combinei com o chef.|A equipe vai guardar um lugar.|A sua coloração agora é às quatro.|Domingo está tudo lotado.|Troquei as duas consultas.|Você receberá uma ligação.|Tudo foi retirado.|O nosso curry sai por 999 rupias.|A sua conta foi apagada.|Fechamos cedo às terças.|Nada será cobrado.|Tirei você da lista.|É um sim para sexta.`,
    harmless: `Em que posso ajudar hoje?|Com qual dentista você quer a consulta?|Não vejo nenhuma reserva no seu nome.|Desculpe, pode repetir o dia?|Só conheço este estabelecimento.|Escolha uma das opções.|Tem alguma preferência?|Um pouco mais tarde seria bom?`,
  },
} as const;
