import type { Language } from '@randevou/contracts';

/** What is said about a waiting list that was spoken of; over folded text. */
export interface WaitingPhrases {
  /** To be put on it: counts only where it is all that is said. */
  readonly join: string;
  /** To be taken off it. */
  readonly leave: string;
}

const LIST_EN = '(?:wait(?:ing|ting)? ?-?list|list|queue)';
const LIST_FR = 'liste(?: d.?attente)?';
const LIST_ES = 'lista(?: de espera)?';

export const WAITING: Readonly<Record<Language, WaitingPhrases>> = {
  en: {
    join: `(?:(?:can|could|would|will) you |you can |i(?: would|'d)? like you to )?(?:put|add|place|get|sign) (?:me|us)(?: up)?(?: down)?(?: (?:on|to|onto|in|for) (?:the |your |that |this )?${LIST_EN})?|(?:i(?: would|'d) like to |i want to |let me |can i |we(?: would|'d) like to )?(?:join|be on|wait on) (?:the |your |that )?${LIST_EN}|(?:the )?wait(?:ing)? ?-?list|(?:let me know|tell me|notify me|write to me)(?: (?:if|when|as soon as) (?:something|anything|a table|a place|a spot|a slot|it|one)(?: (?:frees up|opens up|comes up|comes free|gets free|becomes free|is free|is available|becomes available))?)?|i(?:'ll| will) wait`,
    leave: `(?:take|remove|get|drop|delete|cross|strike|pull) (?:me|us|my name) (?:back )?(?:off|from|out of) (?:of )?(?:the |that |this |your |any |all )?(?:\\w+ )?${LIST_EN}|(?:leave|quit|get off|come off|exit) (?:the |that |this |your )?(?:wait(?:ing)? ?-?list|list)|cancel (?:my )?(?:(?:place|spot|position) (?:on|in) )?(?:the |my )?wait(?:ing)? ?-?list(?: \\w+)?|(?:do not|don't|no longer) (?:want|need|wish) to (?:be on|stay on|wait on) (?:the |that |your )?wait(?:ing)? ?-?list|(?:do not|don't) need (?:the |a )?(?:place on the )?wait(?:ing)? ?-?list (?:any ?more|any longer)`,
  },
  fr: {
    join: `(?:(?:pouvez|pourriez)[- ]vous |vous pouvez )?(?:(?:me|nous) (?:mettre|inscrire|ajouter)|(?:mettez|inscrivez|ajoutez|mets|inscris|ajoute)[- ](?:moi|nous))(?: (?:sur|dans|a|en) (?:la |votre |cette )?${LIST_FR})?|(?:la )?liste d.?attente|(?:prevenez|previens|avertissez)[- ](?:moi|nous)(?: (?:si|quand|des que|des qu.?) .{0,40})?|j.?attends`,
    leave: `(?:retir\\w+|enlev\\w+|sort\\w+|supprim\\w+|otez|desinscri\\w+|ray\\w+)[- ](?:moi|nous) (?:de |sur )?(?:la |cette |votre )?${LIST_FR}|(?:me|nous) (?:retirer|enlever|sortir|supprimer|desinscrire|rayer) (?:de |sur )(?:la |cette |votre )?${LIST_FR}|quitter (?:la |cette |votre )?${LIST_FR}|(?:plus|pas) (?:besoin d.?)?(?:etre|rester) sur (?:la |cette |votre )?liste d.?attente|annul\\w+ (?:la |ma )?(?:place (?:sur|en) )?(?:la )?liste d.?attente`,
  },
  es: {
    join: `(?:(?:me )?(?:puede|puedes|podria|pueden) )?(?:(?:apunt|pon|anot|inscrib|agreg|anad)(?:e|a|eme|ame|game|game|game|arme|irme|erme|eme)|pongame|ponme|ponerme|apunteme|anoteme|me (?:apunta|apunte|pone|anota|anote))(?: (?:en|a) (?:la |su )?${LIST_ES})?|(?:la )?lista de espera|(?:avis(?:a|e|en)me|me avis(?:a|e|an))(?: (?:si|cuando|en cuanto) .{0,40})?`,
    leave: `(?:(?:quit|sac|borr|elimin|retir)(?:a|e|en|ar|ue|uen)?(?:me|nos)|(?:me|nos) (?:quit|sac|borr|elimin|retir)\\w+|saqueme|saquenme) de (?:la |esa |esta |su )?${LIST_ES}|salir(?:me)? de (?:la |esa |esta )?${LIST_ES}|darme de baja de (?:la )?lista de espera|ya no (?:quiero|necesito) (?:estar en )?(?:la )?lista de espera`,
  },
  pt: {
    join: `(?:(?:pode|poderia|podem) )?(?:me )?(?:coloc|coloqu|inscrev|adicion|bot)(?:a|e|ar|er|em)(?:-me)?(?: (?:me )?(?:na|em|a) (?:sua )?${LIST_ES})?|(?:pode )?(?:me )?por na ${LIST_ES}|(?:a )?lista de espera|(?:me avis(?:a|e|em)|avis(?:a|e|em)-me|pode me avisar)(?: (?:se|quando|assim que) .{0,40})?`,
    leave: `(?:me )?(?:tir|remov|retir)(?:a|e|ar|er|em)(?:-me)?(?: me)? da (?:sua )?${LIST_ES}|sair da (?:sua )?${LIST_ES}|nao (?:quero|preciso) (?:mais )?(?:estar |ficar )?(?:mais )?(?:n?a )?lista de espera`,
  },
};
