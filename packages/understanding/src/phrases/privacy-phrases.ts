import type { Language } from '@randevou/contracts';

/** How people ask what is held about them, and to be forgotten, over folded text. Whole messages, courtesies aside. */
export interface PrivacyPhrases {
  readonly show: string;
  readonly forget: string;
}

const en = {
  wish: "(?:(?:please|(?:can|could|would|will) you|(?:can|could|may|might) (?:i|we)|(?:i|we)(?: would|'d)? (?:want|wish|like|need|demand|request)(?: you)?(?: to)?|i'd like(?: you)?(?: to)?|you (?:must|should|have to)|i ask you to|kindly|now) )*",
  mine: '(?:(?:all|any|every|the|of|of all|my|our|your|personal|private|own|whatsapp) )*(?:data|datas|information|informations|info|details|record|records|file|profile|account|contact details|history|(?:chat|conversation|message|booking) history|(?:phone )?number|name|number and name|name and number|chats?|conversations?|messages)',
  hold: '(?:hold|have|keep|store|know|collect|save|saved|stored|kept|collected|got|have stored|have saved|have collected|be holding|process|remember|possess|record|have got|have on file|know already|retain)',
};
const fr = {
  wish: "(?:(?:(?:pouvez|peux|pourriez|pourrais|veuillez|voulez)(?:[- ](?:vous|tu))?(?: bien)?|(?:est-ce que )?(?:vous|tu) (?:pouvez|pourriez|peux|pourrais|devez|dois)|(?:je|on|nous) (?:veux|voudrais|souhaite|souhaiterais|souhaitons|voulons|demande|aimerais|desire|voudrait|exige)(?: que (?:vous|tu))?|j'aimerais(?: que (?:vous|tu))?|merci(?: de| d')|svp|s'il (?:vous|te) plait|maintenant|a|de) ?)*",
  mine: "(?:(?:toutes?|tous|tout|les?|la|l'|des?|d'|mes|mon|ma|nos|notre|nos|vos) ?)*(?:donnees|infos?|informations?|coordonnees|dossier|profil|compte|fiche|historique|numero(?: de telephone)?|nom|conversations?|messages?|echanges|discussion)(?: personnel(?:le)?s?)?(?: a caractere personnel)?",
  of: "(?:(?:sur|de|d'|a propos de|concernant|au sujet de|pour|vous avez sur|que vous avez sur|me concernant|que vous avez de|que vous gardez sur) ?)*(?:moi|nous|ma personne|me concernant|mon compte)",
};
const es = {
  wish: '(?:(?:(?:puede[ns]?|podrian?|podrias?|me puede[ns]?|me podrian?)|(?:yo )?(?:quiero|quisiera|queremos|deseo|necesito|solicito|pido|exijo|me gustaria)(?: que)?|favor de|por favor|ahora) )*',
  mine: '(?:(?:todos?|todas?|toda|los|las|el|la|de|mis|mi|nuestros?|nuestra|sus) )*(?:datos?|informacion(?:es)?|info|registros?|ficha|perfil|cuenta|historial|numero(?: de telefono)?|telefono|nombre|conversacion(?:es)?|mensajes|chats?)(?: personal(?:es)?)?(?: mi[ao]s?)?',
  of: '(?:sobre|de|acerca de|respecto a|referentes a) (?:mi(?: persona)?|nosotros|mio)',
};
const pt = {
  wish: '(?:(?:(?:podem?|poderiam?|pode-me|voces? podem?|voces? poderiam?)|(?:eu )?(?:quero|queria|queremos|gostaria(?: de)?|gostava de|desejo|preciso|solicito|peco|exijo)(?: que)?(?: voces?)?|favor|por favor|agora|me) )*',
  mine: '(?:(?:todos?|todas?|toda|os|as|o|a|de|dos|das|meus?|minhas?|nossos?|nossa|seus) )*(?:dados|informac(?:ao|oes)|infos?|registros?|registos?|ficha|perfil|conta|cadastro|historico|numero(?: de telefone)?|telefone|nome|conversas?|mensagens|chats?)(?: pessoa(?:l|is))?',
  of: '(?:sobre|de|acerca de|a meu respeito|a respeito de|referentes a) ?(?:mim|nos|minha pessoa)?',
};

export const PRIVACY: Readonly<Record<Language, PrivacyPhrases>> = {
  en: {
    show: [
      `(?:${en.wish}(?:know|see|tell me) )?(?:so )?what(?: all)?(?: kind of| sort of)?(?: (?:personal |private |other )?(?:data|information|info|details))? (?:do|does|did|have|are|has) (?:you|you guys|this bot|the bot|the assistant|the business|your business|your system|they|this number|the restaurant|the salon|the clinic) (?:already |actually |currently |all )?${en.hold}(?: (?:on file|saved|stored))? (?:about|on|of|from) (?:me|us|myself)`,
      `(?:which|what|how much)(?: of my)?(?: personal| private)? (?:data|information|info|details)(?: of mine)? (?:do|does|have) (?:you|the business|this bot|the bot) (?:already |actually )?${en.hold}(?: (?:about|on|of|from) (?:me|us))?`,
      `do you (?:${en.hold}) (?:any |my )?(?:(?:personal )?(?:data|information|info|details|anything)) ?(?:(?:about|on|of|from) (?:me|us))?`,
      `do you (?:keep|store|save|record) (?:my |our )(?:messages|conversations?|chats?|(?:phone )?number|name)`,
      `${en.wish}(?:see|show|show me|get|know|have|receive|access|access to|send|send me|tell me|give me|export|download|view|obtain|a copy of|(?:get|have|receive|see|obtain|send me|give me) (?:a copy of|access to)|(?:what is|what's)) (?:a copy of )?${en.mine}(?: (?:that )?(?:you|the business) ${en.hold}(?: (?:about|on|of) (?:me|us))?)?(?: (?:about|on) (?:me|us))?`,
      `${en.wish}(?:show me|tell me|see|know|send me|give me)? ?(?:everything|all|what|anything)(?: that)? you (?:already )?${en.hold} (?:about|on) (?:me|us)`,
      '(?:all )?my (?:(?:personal|own) )?(?:data|information)',
      'how long (?:do|will) you (?:keep|store|hold|save) (?:my|our|the|these) (?:data|personal data|messages|information|conversations?|chats?|number|details)',
      '(?:a )?(?:(?:gdpr|lgpd|data|subject|data subject) )*(?:access )?request|(?:data )?subject access request|gdpr|gdpr (?:request|rights?)|right (?:of|to) access|dsar|data access request',
    ].join('|'),
    forget: [
      `${en.wish}forget (?:about )?(?:me|us)(?: (?:completely|entirely|forever|for good|now))?`,
      `${en.wish}forget (?:about )?(?:(?:everything|all|anything|whatever|what)(?: that)?(?: you (?:${en.hold}))?(?: (?:about|on) (?:me|us))|${en.mine}|who i am|that i exist|i ever existed|my existence|everything you know)`,
      `${en.wish}(?:delete|erase|remove|wipe|clear|destroy|purge|scrub|get rid of|unsave)(?: out)? (?:me|us)(?: from (?:your|the|all|all your) (?:system|systems|database|records|data|files|memory|books|contacts))?(?: (?:completely|entirely|forever|for good))?`,
      `${en.wish}(?:delete|erase|remove|wipe|clear|destroy|purge|scrub|get rid of) (?:${en.mine})(?: (?:that )?(?:you|the business) ${en.hold}(?: (?:about|on|of) (?:me|us))?)?(?: (?:about|on|of) (?:me|us|mine))?(?: from (?:your|the|all|all your) (?:system|systems|database|records|data|files|memory))?(?: (?:completely|entirely|forever|for good))?`,
      `${en.wish}(?:delete|erase|remove|wipe|clear|destroy|purge) (?:everything|all|anything|whatever)(?: that)?(?: you (?:${en.hold}))?(?: (?:about|on|of) (?:me|us))`,
      `(?:i|we) (?:want|would like|'d like|need|wish|have the right) (?:to be (?:forgotten|deleted|erased|removed from your (?:system|database|records))|my (?:personal )?(?:data|information|details|number|account|profile) (?:to be )?(?:deleted|erased|removed|wiped|forgotten)|(?:the |a )?(?:deletion|erasure|removal) of ${en.mine})`,
      "i'd like (?:to be forgotten|my (?:personal )?(?:data|information|details|number) (?:to be )?(?:deleted|erased|removed))",
      '(?:the |my )?right (?:to be forgotten|to erasure|of erasure)|(?:gdpr |lgpd |data )(?:deletion|erasure|delete|removal)(?: request)?|deletion of my data|(?:withdraw|revoke) my consent(?: to (?:data processing|store my data))?|i (?:withdraw|revoke) my consent',
    ].join('|'),
  },
  fr: {
    show: [
      `(?:${fr.wish}(?:savoir|connaitre|me dire|dites[- ]moi) )?(?:quell?e?s?|quoi comme|qu'est-ce que vous avez comme) ?(?:sont les )?(?:donnees|infos?|informations?)(?: personnelles?)? (?:(?:avez|gardez|conservez|detenez|possedez|stockez|enregistrez|collectez|connaissez|as|gardes|stockes|conserves)[- ](?:vous|tu)(?: (?:garde|conserve|enregistre|stocke)(?:es)?)?|(?:est-ce que |que )?(?:vous|tu) (?:avez|gardez|conservez|detenez|possedez|stockez|as|gardes)(?: (?:garde|conserve|enregistre|stocke)(?:es)?)?)(?: ${fr.of})?`,
      `(?:que|quoi) (?:savez|connaissez|gardez|conservez|stockez|detenez|avez|sais|gardes|as)[- ](?:vous|tu)(?: (?:garde|conserve|enregistre|stocke))? ${fr.of}`,
      `(?:dites-moi |dis-moi )?(?:qu'est-ce|ce) que (?:vous|tu) (?:savez|avez|gardez|conservez|stockez|detenez|sais|as|gardes)(?: comme (?:donnees|infos?|informations?))?(?: (?:garde|conserve|enregistre|stocke))? ${fr.of}`,
      `(?:vous|tu) (?:savez|sais|avez|as) quoi ${fr.of}`,
      `(?:avez|gardez|conservez|stockez|enregistrez)-vous (?:des |mes )(?:donnees|infos?|informations?|messages|conversations?)(?: personnelles?)?(?: ${fr.of})?`,
      `${fr.wish}(?:voir|montrer|montrez[- ]moi|montre[- ]moi|consulter|connaitre|savoir|acceder a|avoir acces a|(?:une )?copie de|recevoir|obtenir|envoyez[- ]moi|envoie[- ]moi|donnez[- ]moi|me (?:montrer|donner|envoyer|communiquer)|communiquez[- ]moi|afficher|(?:obtenir|recevoir|avoir) une copie de|acces a) ?${fr.mine}(?: ${fr.of})?`,
      `${fr.wish}(?:voir|montrer|montrez[- ]moi|montre[- ]moi|connaitre|savoir|me (?:montrer|dire|donner)|dites[- ]moi) ?(?:tout )?ce que (?:vous|tu) (?:savez|avez|gardez|conservez|sais|as) ${fr.of}`,
      'mes (?:donnees|informations)(?: personnelles)?|(?:puis-je|peut-on|je peux) (?:voir|consulter|avoir|connaitre|acceder a|avoir acces a) (?:a )?mes (?:donnees|informations|infos)(?: personnelles)?',
      'combien de temps (?:gardez|conservez|stockez|gardes)-(?:vous|tu) (?:mes|nos|les) (?:donnees|messages|informations|infos|conversations?)(?: personnelles)?',
      "(?:demande |droit )?(?:d')?acces (?:a |aux )?(?:mes )?donnees(?: personnelles)?|droit d'acces|demande d'acces|rgpd|gdpr|(?:demande|droits?) rgpd",
    ].join('|'),
    forget: [
      `(?:${fr.wish})?(?:oublie[zrs]?|m'oublie[zr]?)(?:[- ](?:moi|nous))(?: (?:completement|definitivement|pour toujours))?`,
      `${fr.wish}(?:m'oublier|nous oublier|m'oubliiez|m'oubliez|m'effacer|me supprimer)(?: (?:completement|definitivement))?`,
      `${fr.wish}(?:oublier|oubliez|oublie) ?(?:tout(?: ce que (?:vous|tu) (?:savez|avez|sais|as))? ${fr.of}|mes (?:donnees|informations|infos|coordonnees)(?: personnelles)?|qui je suis|que j'existe|mon existence|mon numero|mon nom)`,
      `${fr.wish}(?:supprim(?:er|ez|e|iez)|effac(?:er|ez|e|iez)|detrui(?:re|sez|s)|retir(?:er|ez|e|iez)|enlev(?:er|ez|e|iez)|elimin(?:er|ez|e)) ?${fr.mine}(?: (?:que (?:vous|tu) (?:avez|as|gardez|detenez)|enregistrees?))?(?: ${fr.of})?(?: de (?:votre|vos|ta) (?:systeme|base(?: de donnees)?|fichiers?|dossiers|serveurs?))?(?: definitivement| immediatement)?`,
      `${fr.wish}(?:supprim(?:er|ez|e|iez)|effac(?:er|ez|e|iez)|retir(?:er|ez|e)) ?(?:tout(?: ce)?(?: (?:que|qu')(?: ?vous| ?tu)? ?(?:avez|savez|as|sais|gardez|conservez))?|tout) ${fr.of}`,
      '(?:supprimez|effacez|efface|supprime|retirez|enlevez)[- ]moi(?: de (?:votre|vos|ta) (?:systeme|base(?: de donnees)?|fichiers?|dossiers|serveurs?))?',
      "je (?:veux|voudrais|souhaite) (?:etre (?:oublie|efface|supprime)e?|la suppression de (?:toutes )?mes (?:donnees|informations)(?: personnelles)?|l'effacement de (?:toutes )?mes (?:donnees|informations)(?: personnelles)?|que mes (?:donnees|informations)(?: personnelles)? soient (?:supprimees|effacees))",
      "(?:mon )?droit a l'(?:oubli|effacement)|(?:demande de )?(?:suppression|effacement) (?:de |des )(?:toutes )?(?:mes )?donnees(?: personnelles)?|je retire mon consentement",
    ].join('|'),
  },
  es: {
    show: [
      `(?:${es.wish}(?:saber|conocer|decirme|digame) )?(?:que|cuales|cuanto)(?: son los)? ?(?:datos|informacion|info)(?: personales| personal)?(?: mi[oa]s?)? (?:tienen?|tienes|guardan?|guardas|almacenan?|conservan?|poseen?|saben?|manejan?|recopilan?|hay)(?: ustedes| usted| guardad[oa]s?| guardado)?(?: (?:${es.of}|mi[oa]s?))?`,
      `que (?:saben?|sabes|tienen?|tienes|guardan?|guardas|conservan?|almacenan?)(?: ustedes| usted| guardado)? ${es.of}`,
      `(?:tienen?|guardan?|almacenan?|conservan?)(?: ustedes)? (?:mis |algun )?(?:datos?|informacion|mensajes|conversaciones)(?: personales)?(?: ${es.of})?`,
      `${es.wish}(?:ver|mostrar|mostrarme|muestr(?:e|a|en)me|ensen(?:e|a|en)me|consultar|conocer|acceder a|acceso a|saber|recibir|obtener|env(?:i|ie)(?:ar|a|en)?me|dar?me|digame|(?:una )?copia de|tener acceso a|(?:obtener|recibir|tener) (?:una )?copia de) (?:cuales son )?${es.mine}(?: que (?:tienen?|guardan?|tienes))?(?: ${es.of})?`,
      `${es.wish}(?:ver|mostrarme|muestreme|muestrame|conocer|saber|digame|digan|decirme|dime)? ?(?:todo )?(?:lo )?que (?:saben?|sabes|tienen?|tienes|guardan?) ${es.of}`,
      '(?:todos )?mis datos(?: personales)?|mi informacion personal|(?:puedo|podria) (?:ver|consultar|conocer|saber|acceder a) mis datos(?: personales)?',
      '(?:cuanto|por cuanto) tiempo (?:guardan?|conservan?|almacenan?|tienen?) (?:mis|los) (?:datos|mensajes|conversaciones)(?: personales)?',
      '(?:mi |el )?derecho (?:de|al) acceso|(?:solicitud|peticion) de acceso(?: a (?:mis )?datos)?|acceso a mis datos(?: personales)?|rgpd|gdpr|lopd|habeas data|derechos? arco',
    ].join('|'),
    forget: [
      `${es.wish}(?:olvide(?:n)?me|olvidame|olvidarme|olvide(?:n)?se de (?:mi|nosotros)|olvidate de (?:mi|nosotros)|olvidarse de (?:mi|nosotros)|se olviden? de (?:mi|nosotros)|me olviden|(?:quiero|quisiera|deseo) que me olviden?|olvidarme por completo)(?: (?:por completo|para siempre|completamente))?`,
      `${es.wish}(?:olvid(?:ar|en?|a)) (?:todo(?: lo que (?:saben?|sabes|tienen?|tienes))? ${es.of}|mis (?:datos|mensajes)(?: personales)?|mi (?:numero|nombre|informacion|telefono)|quien soy|que existo)`,
      `${es.wish}(?:borr(?:ar|en?|a)|elimin(?:ar|en?|a)|suprim(?:ir|an?|e)|quit(?:ar|en?|a)|destru(?:ir|yan?|ye)) ${es.mine}(?: que (?:tienen?|tienes|guardan?))?(?: ${es.of})?(?: de (?:su|sus|la|tu) (?:sistema|base(?: de datos)?|registros?|archivos?))?(?: (?:por completo|para siempre|definitivamente))?`,
      `${es.wish}(?:borr(?:ar|en?|a)|elimin(?:ar|en?|a)|suprim(?:ir|an?)|quit(?:ar|en?)) todo(?: lo que (?:tienen?|tienes|saben?|sabes|guardan?))? ${es.of}`,
      `${es.wish}(?:borrarme|borreme|borrenme|borrame|eliminarme|eliminenme|elimineme|eliminame|quitenme|quiteme)(?: de (?:su|sus|la|tu) (?:sistema|base(?: de datos)?|registros?|archivos?))?`,
      '(?:quiero|quisiera|deseo) (?:ser (?:olvidad[oa]|borrad[oa]|eliminad[oa])|la (?:eliminacion|supresion) de (?:todos )?mis datos(?: personales)?|que (?:se )?(?:borren|eliminen|supriman) (?:todos )?mis datos(?: personales)?)',
      '(?:mi |el )?derecho al olvido|derecho de (?:supresion|cancelacion)|(?:solicitud de )?(?:eliminacion|supresion|borrado) de (?:todos )?(?:mis )?datos(?: personales)?|retiro mi consentimiento',
    ].join('|'),
  },
  pt: {
    show: [
      `(?:${pt.wish}(?:saber|conhecer|dizer|diga-me) )?(?:que|quais|quanto)(?: sao os)? ?(?:dados|informac(?:ao|oes)|infos?)(?: pessoais)?(?: meus)? (?:e que )?(?:voces? )?(?:tem|guardam?|possuem?|armazenam?|conservam?|mantem|coletam?|sabem?)(?: (?:guardad[oa]s?|armazenad[oa]s?|salv[oa]s?))?(?: voces?)?(?: (?:sobre (?:mim|nos)|de mim|meus|a meu respeito))?`,
      `(?:o )?que (?:e que )?(?:voces? )?(?:sabem?|tem|guardam?|armazenam?|sabe)(?: (?:guardado|armazenado|salvo))? (?:sobre (?:mim|nos)|de mim|a meu respeito)`,
      '(?:voces? )?(?:tem|guardam?|armazenam?|conservam?) (?:os |as )?(?:meus |minhas |algum |alguns )(?:dados?|informacoes|mensagens|conversas)(?: pessoais)?(?: (?:sobre mim|de mim))?',
      `${pt.wish}(?:ver|mostrar|mostr(?:e|a|em)(?:[- ]me)?|consultar|conhecer|acessar|aceder a|ter acesso a(?:os)?|acesso a(?:os)?|saber|receber|obter|envi(?:e|em)(?:[- ]me)?|(?:uma )?copia d(?:e|os)|(?:obter|receber|ter) (?:uma )?copia d(?:e|os)) (?:quais sao )?${pt.mine}(?: que (?:voces? )?(?:tem|guardam?))?(?: (?:sobre mim|de mim))?`,
      `${pt.wish}(?:ver|mostrem?|saber|conhecer|digam?|dizer|diga-me|diz-me)? ?(?:tudo )?o que (?:voces? )?(?:sabem?|tem|guardam?) (?:sobre mim|de mim|a meu respeito)`,
      '(?:os |todos os )?meus dados(?: pessoais)?|(?:posso|poderia) (?:ver|consultar|saber|acessar|aceder a|conhecer) (?:os )?meus dados(?: pessoais)?',
      '(?:por )?quanto tempo (?:e que )?(?:voces? )?(?:guardam?|conservam?|mantem|armazenam?) (?:os |as )?(?:meus|minhas) (?:dados|mensagens|conversas)(?: pessoais)?',
      '(?:meu |o )?direito de acesso|(?:pedido|solicitacao) de acesso(?: aos? (?:meus )?dados)?|acesso aos meus dados(?: pessoais)?|lgpd|rgpd|gdpr',
    ].join('|'),
    forget: [
      `${pt.wish}(?:esquec(?:a|am)[- ](?:me|nos)|(?:se )?esquec(?:a|am|er) de (?:mim|nos)|(?:me|nos) esquec(?:am|a)|esquece[- ]me|esquecer[- ]me|esquecer)(?: (?:por completo|para sempre|completamente))?`,
      `${pt.wish}esquec(?:er|am?|e) (?:tudo(?: o que| que)?(?: (?:voces? )?(?:sabem?|tem))? (?:sobre (?:mim|nos)|de mim)|(?:os )?meus dados(?: pessoais)?|(?:o )?meu (?:numero|nome|telefone)|quem eu sou|que eu existo)`,
      `${pt.wish}(?:apag(?:ar|uem?|a)|exclu(?:ir|am?|i)|elimin(?:ar|em?|a)|delet(?:ar|em?|a)|remov(?:er|am?|e)|limp(?:ar|em?|a)|destru(?:ir|am?)) ${pt.mine}(?: que (?:voces? )?(?:tem|guardam?))?(?: (?:sobre mim|de mim))?(?: d(?:o|os|a|e) (?:seu |seus |sua |vosso |vossa )?(?:sistema|base(?: de dados)?|banco de dados|registros?|registos?))?(?: (?:por completo|para sempre|definitivamente))?`,
      `${pt.wish}(?:apag(?:ar|uem?|a)|exclu(?:ir|am?)|elimin(?:ar|em?)|delet(?:ar|em?)|remov(?:er|am?)) tudo(?: o que| que)?(?: (?:voces? )?(?:tem|sabem?|guardam?))? (?:sobre (?:mim|nos)|de mim|a meu respeito)`,
      `${pt.wish}(?:(?:me )?(?:apaguem|apague|excluam|exclua|removam|remova|eliminem|delete[m]?)(?:[- ]me)?) (?:do|da|de|dos) (?:seu |seus |sua |vosso |vossa )?(?:sistema|base(?: de dados)?|banco de dados|cadastro|registros?|registos?)`,
      '(?:quero|queria|gostaria de|desejo) (?:ser (?:esquecid[oa]|apagad[oa]|excluid[oa])|a (?:exclusao|eliminacao) d(?:e|os) (?:meus )?dados(?: pessoais)?|que (?:apaguem|excluam|eliminem|removam) (?:os )?meus dados(?: pessoais)?)',
      '(?:meu |o )?direito ao esquecimento|direito (?:de|ao) apagamento|(?:pedido de )?(?:exclusao|eliminacao|remocao|apagamento) d(?:e|os) (?:meus )?dados(?: pessoais)?|retiro (?:o )?meu consentimento',
    ].join('|'),
  },
};
