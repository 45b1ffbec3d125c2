import type { Language } from '@randevou/contracts';

/** What questions are about beside hours, prices and services, over folded text. */
export interface QuestionPhrases {
  /** Of somebody of the staff: whether and when that person is there. */
  readonly presence: string;
  /** Who works or is there, of nobody in particular. */
  readonly whoIsThere: string;
  /** Who gives a service. */
  readonly whoGives: string;
  /** Of somebody named: whether, or what services, that person gives. */
  readonly gives: string;
  readonly duration: string;
  /** Rules of cancelling and moving, where a wish to cancel has the same verb. */
  readonly changeRules: string;
  /** "Do you have a pool?": a thing, not a free time. */
  readonly hasThing: string;
  /** Speaks of free times or places. */
  readonly freeTime: string;
}

export const QUESTIONS: Readonly<Record<Language, QuestionPhrases>> = {
  en: {
    presence:
      "works?|working|(?:is|are|will) [^?]{1,24}? (?:be )?(?:in|there|here|present|around|back|off|away|absent|on (?:duty|leave|holiday|vacation|shift)|at (?:work|the (?:salon|clinic|practice)))(?! (?:at|for) \\d)|(?:on|off) duty|days? off|on (?:leave|holiday|vacation)|schedule of|when (?:is|will|does|are) \\S+(?: \\S+)? (?:be )?(?:in|there|here|back|come in|working|around)|(?:'s|s') (?:hours|schedule|shifts?|days?)|(?:what|which) days? (?:is|does|are|do)|hours (?:of|for|does)",
    whoIsThere:
      "who(?:'s| is| are| will be|all is)? (?:\\w+ )?(?:working|works|there|here|in|on duty|on shift|around)|(?:which|what) (?:stylists?|hairdressers?|dentists?|doctors?|barbers?|staff) (?:is|are|works?|working)",
    whoGives:
      "who(?:'s| is| are)? (?:does|do|can|gives?|cuts?|colou?rs?|makes?|offers?|performs?|handles?|doing|the (?:one|person) (?:that|who|for))|(?:which|what) (?:stylists?|hairdressers?|dentists?|doctors?|barbers?|of (?:you|them|your \\w+)) (?:does|do|can|gives?|cuts?|colou?rs?|makes?|offers?|performs?)|with whom|who with|who is (?:good|best) (?:for|at)",
    gives:
      '(?:does|do|can|could) [^?]{1,30}? (?:do|give|make|cut|colou?r|dye|trim|offer|handle|perform)|what (?:does|can) \\S+(?: \\S+)? (?:do|offer)|what (?:services|treatments) (?:does|do)',
    duration:
      'how (?:long|many (?:minutes|hours)|much time)(?! (?:until|before|ago|in advance|ahead|have you|has|is the wait))|duration|how long is (?:a|an|the)',
    changeRules:
      'polic\\w+|conditions?|free of charge|for free|fees?|charged?|penalty|until when|how late|by when|what (?:if|happens)|deadline|notice|in advance|last minute|terms|rules?',
    hasThing:
      '(?:do you (?:guys )?(?:have|sell|offer|provide|do)|have you got|is there|are there|got)(?: an?y?| any| some| your own| live| the| also)* (?!(?:free|available|open|other|more|another|earlier|later|table|slot|time|space|room|place|seat|opening|appointment|availabilit|anything|something|on |at |for |this |next |to|mon|tue|wed|thu|fri|sat|sun|\\d))[a-z]{3,}',
    freeTime:
      'available|availability|free|slots?|openings?|times?|space|room|places?|spots?|seats?|anything|something|appointments?|tables?|chance',
  },
  fr: {
    presence:
      "travaill\\w+|(?:est|sera|sont|seront)(?:-(?:il|elle|ils|elles))? (?:bien |encore )?(?:la|presente?s?|absente?s?|en (?:conges?|vacances|repos)|de retour|au (?:salon|cabinet))|(?:en|ses) (?:conges?|vacances|repos)|(?:revient|rentre|de repos|absente?|present[e]?)|(?:quels? jours?|horaires? d[e']|les horaires|emploi du temps)",
    whoIsThere:
      'qui (?:est|sera|sont)(?: \\w+)? (?:la|present\\w*|disponible|au salon)|qui (?:travaille|bosse|coiffe|consulte)',
    whoGives:
      "qui (?:est[- ]ce qui )?(?:fait|font|peut|s'occupe|coupe|colore|realise|propose|taille)|(?:quelle?|quels) (?:coiffeu(?:r|se)|dentiste|barbier) (?:fait|peut|s'occupe)|avec qui",
    gives:
      "(?:fait|peut faire|fait[- ](?:il|elle)|peut[- ](?:il|elle) faire|s'occupe|sait faire|propose|coiffe)|fait quoi",
    duration:
      "combien de (?:temps|minutes)|(?:quelle est la |la )?duree|(?:ca |cela )?dure|(?:c'est|ca prend) long(?:temps)?|ca prend combien|quelle duree",
    changeRules:
      "politi\\w+|conditions?|sans frais|frais|gratuit\\w*|jusqu.?a quand|dernier moment|que se passe[- ]t[- ]il|delai|combien de temps (?:avant|a l'avance)|penalite|regles?",
    hasThing:
      "(?:avez[- ]vous|vous avez|vous vendez|vendez[- ]vous|y a[- ]t[- ]il|il y a|y a|est[- ]ce qu'il y a|est[- ]ce que vous avez|vous faites|faites[- ]vous)(?: aussi| encore| bien)? (?:une?|des|du|de la|de l'|le|la|les|l'|d')(?: |(?<='))?(?!(?:place|table|creneau|dispo|autre|rendez|rdv|heure|horaire|libre|moment|jour|truc))[a-z]{3,}",
    freeTime:
      'dispo\\w*|libres?|de la place|places?|creneaux?|quelque chose|tables?|rdvs?|rendez[- ]?vous|heures?|possible|il reste|reste[- ]t[- ]il',
  },
  es: {
    presence:
      'trabaj\\w+|atiende(?!n)|(?:esta|estara|estan|estaran)(?: (?:ahi|alli|aqui|presente|ausente|disponible|de vacaciones|de guardia|el|la|los|las|hoy|manana|en la clinica|este))+|viene|va a estar|de vacaciones|dias? libres?|(?:que|cuales) dias|horario (?:de|del) (?:el |la )?(?:dr|dra|doctor|doctora)|cuando esta',
    whoIsThere:
      'quien(?:es)? (?:esta|estan|trabaja|trabajan|atiende|atienden|hay)|que (?:dentista|doctor|doctora)s? (?:esta|estan|trabaja|atiende|hay)',
    whoGives:
      'quien(?:es)? (?:hace|hacen|puede|realiza|da|pone)|(?:que|cual) (?:dentista|doctor|doctora) (?:hace|puede|realiza)|con quien',
    gives: 'hace|puede hacer|realiza|ofrece|que hace',
    duration:
      'cuanto (?:dura|duran|tarda|tardan|tiempo|se tarda|demora)(?! (?:antes|con antelacion))|cuantos minutos|cuantas horas|duracion|dura (?:mucho|cuanto)',
    changeRules:
      'politic\\w+|condicion\\w*|sin (?:costo|coste|cargo)|gratis|cargo|tarifa|penaliz\\w+|hasta (?:cuando|que hora)|(?:con )?cuant[oa] (?:tiempo|antelacion|anticipacion)|que pasa si|plazo|reglas?',
    hasThing:
      '(?:tienen|tiene|tienes|hay|venden|vende|ofrecen|disponen de|cuentan con)(?: algun[oa]?s?| una?s?| un| el| la| tambien| servicio de)* (?!(?:libre|dispon|hueco|lugar|sitio|cita|turno|hora|mesa|espacio|algo|para |el |la |los |las |otr|mas |alg|a )|\\d)[a-z]{3,}',
    freeTime:
      'disponib\\w+|libres?|huecos?|lugar|sitio|citas?|turnos?|mesas?|horas?|horarios?|algo|espacio|posible|cupos?',
  },
  pt: {
    presence:
      'trabalh\\w+|atende(?!m)|(?:esta|estara|estao|vai estar)(?: (?:ai|la|aqui|presente|ausente|disponivel|de ferias|de plantao|n[ao]s?|hoje|amanha|esta|em))+|vem|de ferias|de folga|(?:que|quais) dias|horario d[aeo] (?:dr|dra|doutor|doutora)|quando (?:e que )?esta',
    whoIsThere:
      'quem (?:esta|estara|trabalha|atende|vai estar)|(?:que|qual|quais) (?:dentistas?|doutor(?:a|es)?) (?:esta|estao|trabalha|atende|vai)',
    whoGives:
      'quem (?:faz|fazem|pode|realiza|da|coloca)|(?:que|qual) (?:dentista|doutor|doutora) (?:faz|pode|realiza)|com quem',
    gives: 'faz|pode fazer|realiza|oferece|o que faz',
    duration:
      'quanto (?:tempo|dura|duram|demora|demoram|leva|tarda)(?! (?:antes|de antecedencia))|quantos minutos|quantas horas|duracao|dura (?:muito|quanto)|demora muito',
    changeRules:
      'politic\\w+|condicoes|condicao|sem (?:custo|taxa)|gratis|gratuit\\w*|taxa|multa|ate (?:quando|que horas)|(?:com )?quant[oa] (?:tempo|antecedencia)|o que acontece|e se eu|prazo|regras?',
    hasThing:
      '(?:tem|tens|voces tem|ha|vendem|vende|oferecem|fazem|aceitam|dispoem de)(?: algum[a]?s?| uma?s?| um| o| a| tambem| servico de)* (?!(?:livre|dispon|vaga|lugar|consulta|hora|mesa|espaco|algo|para |o |a |os |as |outr|mais |alg|na |no )|\\d)[a-z]{3,}',
    freeTime:
      'disponive\\w+|disponibilidade|livres?|vagas?|lugar|consultas?|mesas?|horas?|horarios?|algo|alguma coisa|espaco|possivel|encaix\\w+',
  },
};
