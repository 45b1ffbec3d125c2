/*
 * What tells an answer from anything else, over folded text. One list for all languages: the words hardly collide, and
 * people mix languages in short answers.
 */

/** Adds nothing to what is said. */
export const COURTESIES =
  "please|pls|plz|sorry|hi|hello|hey|well|oh|um|uh|so|just|really|actually|thanks|svp|stp|s'il vous plait|s'il te plait|bonjour|euh|ben|por favor|porfa|pues|hola|ola|oi|bem|bueno|sir|madam|doctor|docteur|dra?";

/** A yes that answers a question, where "ok" or "book it" would only agree. */
export const PLAIN_YES =
  'yes|yess|yeah|yea|yep|yup|ya|yah|aye|yes (?:i|we) do|(?:i|we) do|yes (?:i|we) have|(?:i|we) have|yes i am|i am|yes it is|yes a few|of course|sure|definitely|absolutely|correct|oui|ouais|ouai|ui|bien sur|absolument|tout a fait|si|sii|sip|claro|claro que si|por supuesto|sim|claro que sim|com certeza|tenho|tengo';

/** A no that answers a question, where "forget it" or "not now" would drop what is proposed. */
export const PLAIN_NO =
  "no|nope|nop|nah|none|none at all|nothing|nothing at all|never|neither|nobody|not (?:really|at all|yet|any)|no not (?:really|at all)|no (?:i|we) (?:don'?t|do not|haven'?t|have not)|(?:i|we) (?:don'?t|do not|haven'?t|have none|have not)|no none|no nothing|n/?a|nil|zero|(?:no )?not that (?:i|we) know(?: of)?|non|nan|nn|aucune?|aucun|rien|rien du tout|jamais|pas du tout|non aucune?|non rien|pas vraiment|pas que je sache|pas encore|ningun[oa]?|nada|nunca|no ningun[oa]|no nada|no tengo|para nada|que yo sepa no|nao|nenhuma?|nenhum|nao tenho|nao nenhuma?|nao nada|que eu saiba nao";

/** Turns an offer down; after any other question it turns down the visit. */
export const POLITE_NO =
  'no\\W+thanks?(?: you)?|no\\W+thx|nope\\W+thanks|non\\W+merci|no\\W+gracias|nao\\W+obrigad[oa]';

/** A question that offers something. */
export const OFFERS =
  'would (?:you|your)|do you (?:want|wish|need)|shall we|should we|may we|can we|voulez[- ]vous|souhaitez[- ]vous|desirez[- ]vous|aimeriez[- ]vous|veux[- ]tu|quiere[ns]?|desea[ns]?|le gustaria|necesita[ns]?|quer(?:em)?|deseja[m]?|gostaria[m]?|precisa[m]?';

/** A question that neither yes nor no answers. */
export const OPEN_QUESTION =
  "^\\W*(?:(?:on|at|in|for|from|to|with|since|de|a|en|em|para|por|pour|avec|depuis|desde|com)\\W+)?(?:which|what|who|whom|whose|where|when|why|how|quels?|quelles?|laquelle|lequel|qui|ou|quand|pourquoi|comment|combien|qu'est[- ]ce|que|cual(?:es)?|quien|donde|cuando|por que|como|cuant[oa]s?|qual|quais|quem|onde|quando|porque|quant[oa]s?)\\b";

/** A question that a day or a time answers. */
export const ASKS_WHEN =
  'when|since|date|day|days|how (?:long|often|old)|what time|year|month|age|birth\\w*|quand|depuis|jours?|combien de temps|heure|annee|mois|naissance|cuando|desde|fecha|dias?|cuanto tiempo|hora|ano|mes|nacimiento|quando|data|ha quanto|nascimento';

/** What was, or is always so: no day of a visit to come. */
export const NOT_TO_COME =
  'since|ago|last|yesterday|always|usually|sometimes|often|every|each|for (?:\\w+ )?(?:days?|weeks?|months?|years?)|depuis|il y a|hier|derni\\w+|passee?|toujours|souvent|parfois|chaque|tous les|toutes les|desde|hace|ayer|anoche|pasad[oa]|siempre|cada|todos los|todas las|(?:ha|faz) (?:\\w+ )?(?:dias?|semanas?|mes(?:es)?|anos?)|ontem|passad[oa]|sempre|todos os|todas as';

/** Wishes a day or time for the visit. */
export const WISHES =
  'instead|rather|prefer\\w*|come|make it|do it|possible|available|free|better|suits?|works?|change|switch|move|plutot|prefere\\w*|venir|libre|disponible|dispo|possible|changer|finalement|mejor|prefier\\w*|venir|libre|posible|cambiar|podria|puede|melhor|prefir\\w*|vir|livre|possivel|mudar|poderia|pode|can (?:i|we)|could (?:i|we)|is there|actually|wait';

/** Says another thing in place of what was said. */
export const SECOND_THOUGHT =
  "instead|rather than|actually|i'?d rather|plutot|finalement|en fait|a la place|mejor|en vez|en realidad|em vez|na verdade|alias|melhor";

/** Begins a question of the customer's own, written without its mark. */
export const ASKS_BACK =
  "(?:do|does|did|are|is|can|could|may|will|would|should) (?:you|i|we|they|it|there|this|that|the)|is there|are there|how (?:much|long|far|late)|what (?:time|are|is|do|does|if)|where (?:are|is|do)|when (?:do|are|is|can|will)|why (?:do|are|is)|est[- ]ce|y a[- ]t[- ]il|avez[- ]vous|vous avez|etes[- ]vous|peut[- ]on|puis[- ]je|pouvez[- ]vous|c'est (?:quoi|combien)|combien (?:ca|coute|est)|(?:cuanto|quanto) (?:cuesta|custa|es|e|dura)|(?:a|em) que hora?s?|hay|tienen|puedo|pueden|se puede|tem|posso|podem|voces|ustedes|donde (?:esta|queda)|onde (?:fica|esta)";

/** Nothing but the wish to be answered by somebody. */
export const PERSON_ALONE =
  "(?:i (?:want|need|would like|'d like) )?(?:an? )?(?:real |live )?(?:person|human|someone|somebody|agent|operator|receptionist)|(?:je veux |je voudrais )?(?:une (?:vraie )?personne|un humain|quelqu'un|un conseiller)|(?:quiero |necesito )?(?:una persona|un humano|alguien|un agente)|(?:quero |preciso de )?(?:uma pessoa|um humano|alguem|um atendente)";

/** How many come. */
export const PARTY_ALONE =
  "(?:for|pour|para|table for|we(?:'ll| will)? (?:are|be)|we're|we are|nous (?:sommes|serons)|on (?:est|sera)|somos|seremos) \\w+(?: (?:people|persons?|personnes?|personas?|pessoas?))?";

/** Begins a wish to book, whatever comes after. */
export const STARTS_BOOKING =
  "(?:(?:can|could|may) (?:i|we) |(?:i|we) (?:want|need|wish|wanna|would like|'d like) (?:to )?)?(?:please )?(?:book|reserve|schedule|make (?:a|an) (?:booking|reservation|appointment)|(?:a table|an appointment)) |(?:je|on|nous) (?:veux|veut|voulons|voudrais|voudrait|voudrions|souhaite) (?:reserver|prendre|une table|un rendez)|(?:quiero|quisiera|queremos|necesito) (?:reservar|una mesa|una cita|pedir)|(?:quero|queria|queremos|gostaria de|preciso) (?:reservar|marcar|uma mesa|uma consulta)";
