/*
 * Calls the assistant back while a person is waited for, over folded text. One list for all languages, since it is only
 * asked where little else can be meant.
 */

const bot =
  "(?:(?:the|your|this|le|la|l'|votre|el|su|o|a|seu|virtual) ?)*(?:chat ?)?(?:bot|robot|robo|assistant|assistante|asistente|assistente|assistent|machine|maquina|automat\\w*)(?: (?:virtuel|virtual|automatique|automatico))?";
const again =
  '(?: (?:again|back|now|on|here|please|instead|de nouveau|a nouveau|de nuevo|otra vez|de novo|outra vez|aqui|ici|agora|ahora))*';
const person =
  "(?:(?:a|the|any|real|une?|de|la|d'|una?|uma?|com|con|with|to) ?)*(?:somebody|someone|quelqu'un|alguien|alguem|personne|persona|pessoa|person|human|humain|humano)";

export const RESUME = [
  // Words on the button, and bare ones.
  'resume|resume (?:chat|here|the chat|the conversation)|unpause|un-?mute',
  'continue|continuer|continuez|continuar|continue[mn]?|reprendre|reprenez|reprends|reprenons|retomar|retome|reanudar|reanude|seguir|sigamos|prosseguir|proseguir',
  `(?:back|return|go back|come back|switch back|take me back|bring me back|get back|put me back|retour(?:ner|nez)?|revenir|revenez|repasser|volver|vuelva|regresar|voltar|volte|regressar) (?:to |a |au |aux |vers |al |ao |para |pra |con |com |avec )*${bot}${again}`,
  `(?:i (?:want|would like|'d like|need) (?:to )?|can i |could i |let me |let's |let us |je (?:veux|voudrais|souhaite|prefere) |on peut |puis-je |(?:quiero|quisiera|prefiero|puedo) |(?:quero|queria|gostaria de|prefiro|posso) )?(?:go on|carry on|continue|continu\\w*|resume|keep (?:going|on|talking|chatting)|talk|speak|chat|book|deal|work|stay|reprendre|reprenons|poursuivre|parler|discuter|rester|seguir|reanudar|proseguir|hablar|chatear|retomar|prosseguir|falar|conversar)(?: (?:talking|chatting|a parler|parler|hablando|falando|conversando|la conversation|la discussion|la conversacion|a conversa))?(?: (?:with|to|avec|a|con|com))? (?:${bot}|you|vous|toi|usted|contigo|voce|consigo)${again}`,
  `(?:i (?:want|would like|'d like|prefer|need) |je (?:veux|voudrais|prefere) |(?:quiero|prefiero) |(?:quero|prefiro) )?(?:(?:to )?(?:call|bring|wake|turn|switch|put|get)(?: back| up| on)? |reactivate |restart |activate |use |have |relanc\\w+ |reactiv\\w+ |rappel\\w+ |activ\\w+ |llam\\w+ a |reative |reativ\\w+ |ativ\\w+ |cham\\w+ )?${bot}${again}`,
  '(?:continue|go on|carry on|keep going|let.?s (?:go on|continue)) (?:here|without (?:a |the )?(?:person|human|them))|(?:continuer|reprendre|poursuivre) (?:ici|la conversation|la discussion|sans (?:lui|eux))|(?:seguir|continuar|seguimos) (?:aqui|sin (?:ellos|el|ella))|(?:continuar|seguir|prosseguir) (?:aqui|sem (?:eles|ele|ela))',
  `(?:i )?(?:do not|don't|no longer|no more) (?:need|want) ${person}(?: (?:any ?more|any longer|now))?|(?:plus|pas) besoin ${person}|je n'ai plus besoin ${person}|ya no (?:necesito|quiero|hace falta) ${person}|(?:ja )?nao (?:preciso|quero) (?:mais )?(?:de |falar )?${person}|never ?mind (?:the |a )?(?:person|human)`,
].join('|');
