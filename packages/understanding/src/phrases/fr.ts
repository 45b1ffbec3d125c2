import type { IntentPhrases } from './intent-phrases.ts';

export const fr: IntentPhrases = {
  person:
    "(?:parler|discuter|echanger) (?:a|avec|au) (?:une? |la |le |du )?(?:personne|humain|quelqu'?un|vraie personne|conseillere?|responsable|patron|gerante?|employee?|staff|personnel)|vraie personne|un humain|humain|(?:appelez|rappelez|rappeler|appeler)[- ]?(?:moi)|(?:pouvez|peux|peut)[- ]?(?:vous|tu|on)? m'?(?:appeler|e rappeler|e appeler)|le (?:responsable|gerant|patron)|joindre quelqu'?un|service client",
  complaint:
    'reclamations?|(?:me |nous |veux |voudrais )plaindre|plainte|rembours(?:ez|er)[- ](?:moi|nous)|(?:me |nous )?faire rembourser|(?:un |mon )remboursement|intoxication',
  annoyed:
    '(?:tres |vraiment |extremement )?(?:decue?s?|inadmissible|inacceptable|scandaleux|honteux|degoutant)|(?:mauvais|horrible|terrible|pire|nul) (?:service|repas|accueil|experience)',
  whatAreYou:
    "(?:etes[- ]vous|es[- ]tu|vous etes|tu es) (?:(?:un|une|vraie?|vraiment) )*(?:humaine?|personne|robot|bot|machine|ordinateur|ia)|(?:je parle|suis[- ]je en train de parler|est[- ]ce que je parle) (?:a|avec) (?:(?:un|une|vraie?) )*(?:humain|personne|robot|bot|machine)|c'est (?:un|une) (?:robot|bot|machine|ia)",
  cancel:
    'annul\\w+|(?:ne )?(?:peux|pourrai|pourrons|pouvons|viendrai|viendrons|viens|venons) (?:plus|pas)(?: venir)?|supprim\\w+ (?:ma|mon|la|le)|decommand\\w+|on (?:ne )?(?:vient|viendra|pourra|peut) (?:plus|pas)(?: venir)?',
  move: "deplac\\w+|decal\\w+|report\\w+|repouss\\w+|avanc(?:er|ez|e) (?:ma|mon|la|le|notre)|modifi\\w+|chang(?:er|ez|e) (?:ma|mon|la|le|de|l'|notre|d')\\w*|(?:la|le|les) (?:changer|bouger|mettre a)|bouger (?:ma|mon|la|le|notre)|chang(?:er|ez|e) pour|reprogramm\\w+|replanifi\\w+",
  waitlist:
    "liste d'?attente|prevenez[- ]moi|previens[- ]moi|me prevenir|avertissez[- ]moi|(?:si|quand) (?:une place|une table|quelque chose|un creneau|ca) se liber\\w+|tenez[- ]moi au courant",
  list: "(?:quelles?|quels?) (?:reservations?|rendez[- ]?vous|rdvs?) (?:ai-je|j'ai|est-ce que j'ai|avons-nous)|mes (?:reservations?|rendez[- ]?vous|rdvs?)|(?:voir|verifier|rappeler|consulter|quelle est|quel est|quelles sont|quels sont|connaitre) (?:ma|mon|mes) (?:reservations?|rendez[- ]?vous|rdv)|(?:est-ce que )?(?:j'ai|ai-je) (?:bien )?(?:une?|des|deja|mon|ma) (?:reservations?|rendez[- ]?vous|rdv|reserve)|(?:quand|a quelle heure) (?:est|c'est|ai-je|j'ai) (?:mon|ma|rendez|rdv|reserve)|mon (?:rdv|rendez[- ]?vous) (?:est|c'est) (?:quand|a quelle heure)|ce que j'ai reserve|(?:c'est|est) quand (?:deja )?(?:mon|ma|notre) (?:reservations?|resa|rendez[- ]?vous|rdv|table)|(?:mon|ma|notre) (?:reservation|resa|rendez[- ]?vous|rdv|table)(?:,)? (?:c'est |est )(?:quand|a quelle heure|quel jour)|(?:mes|ma|mon) resas?|(?:mon|ma|notre) (?:reservation|resa|rendez[- ]?vous|rdv|table),? (?:deja )?(?:c'?est |est |c |pour )?(?:deja )?(?:quand|a?\\s?quelle heure|quel jour)",
  book: "reserv\\w+|rendez[- ]?vous|rdv|table|creneaux?|prendre (?:un )?(?:rdv|rendez)|prendre place|venir|passer|manger|diner chez|dejeuner chez|inscri\\w+|j ?voudrais?|j ?veu[xt]|jaimerais?|(?:je|on|nous) (?:voudrais?|voudrait|voudrions|veux|veut|voulons|souhaite|souhaiterais|souhaiterions|souhaitons|aimerais|aimerait|aimerions)|il me faudrait|j'aimerais|besoin d'?(?:un|une)",
  availability:
    'dispo\\w*|libre|de la place|des places|une place|avez[- ]vous|vous avez|quelque chose|possible|reste[- ]t[- ]il|il reste|il y a|y a[- ]t[- ]il|quelles? heures?|quels creneaux',
  earlier: 'plus tot|avant ca|un peu avant|le plus tot possible',
  later: 'plus tard(?! que)|apres ca|un peu apres',
  soonest:
    "des que possible|au plus (?:vite|tot)|le plus (?:tot|vite|rapidement) possible|(?:prochaine?|premiere?) (?:dispo\\w*|table|creneau|rdv|rendez[- ]?vous|place|heure)(?: (?:libre|disponible|possible))?|le plus tot(?: c'est quand)?",
  other:
    "autres? (?:horaires?|heures?|jours?|dates?|creneaux?|options?|choix|possibilites?)|autre chose|un autre moment|d'autres|plus de choix|aucun de (?:ces|ceux)|rien d'autre",
  instead: 'plutot|au lieu d\\w*|a la place',
  hours:
    "(?:vous etes|etes[- ]vous|c'est|est[- ]ce) (?:encore |bien )?(?:ouverts?|fermes?|ouvertes?|fermees?)|(?:quand|quelle heure|jusqu'?a quelle heure|jusqu'?a quand|a partir de quelle heure) .*(?:ouvr\\w+|ferm\\w+|ouverts?)|horaires?|(?:vous )?(?:ouvrez|fermez)(?:[- ]vous)?|ouverts?|fermes? (?:le|la|demain|aujourd)|heures? d'ouverture|ouverture|fermeture|ouvrent|ferment",
  price:
    "combien (?:coute|ca coute|est[- ]ce|c'est|pour|vaut|je|faut|ca fait|ca)|prix|tarifs?|cout|coute|coutent|cher|chere|combien",
  services:
    "(?:quels|quelles|quoi comme) (?:services|prestations|soins|sont vos)|prestations?|services?|vous faites (?:quoi|aussi)|que (?:faites|proposez)[- ]vous|proposez[- ]vous|faites[- ]vous|qu'est[- ]ce que vous (?:faites|proposez)",
  info: "parking|garer|stationn\\w+|menu|carte|vegan\\w*|vegetari\\w+|vegetalien\\w*|halal|casher|gluten|allerg\\w*|noix|arachides?|plats?|manger quoi|servez|boissons?|vins?|biere|desserts?|menu enfants?|chaises? haute|poussette|terrasse|dehors|exterieur|jardin|vue|wi-?fi|chiens?|animaux|fauteuil|handicap\\w*|accessible|accessib\\w+|pay\\w+|paiements?|cartes? (?:bancaire|bleue)|cb|especes|cheques?|assurance|mutuelle|adresse|ou (?:etes|se trouve|est|vous|c'est)|situes?|comment (?:venir|on|vous trouver|y aller)|plan|acces|conditions?|politique|acompte|arrhes|rembours\\w+|tenue|musique|fum\\w+|anniversaire|gateau|emporter|livraison|livrez|cadeau|bon cadeau|contact|numero|telephone|mail|email|site|tests?|produits?|ammoniaque|faut[- ]?il|combien de temps|duree|dure|(?:en|de|du) retard|retarde?|apporter|acceptez|prenez[- ]vous|mal|douleur|parlez[- ]vous|specialites?",
  asking:
    "quoi|quand|ou|qui|pourquoi|comment|quels?|quelles?|combien|est[- ]ce qu\\w*|est[- ]ce|y a[- ]t[- ]il|avez[- ]vous|etes[- ]vous|peut[- ]on|puis[- ]je|pouvez[- ]vous|vous avez|vous etes|il y a|c'est quoi|a[- ]t[- ]on",
  greeting: 'bonjour+|bonsoir+|cc|kikou|salut|coucou|bjr|bsr|slt|hello|hey|re|bonne journee a vous',
  thanks: "merci(?: beaucoup| bien| a vous| bcp| infiniment| d'avance)?|mrc|mci|parfait,? merci|super,? merci|thanks",
  bye: "au revoir|a bientot|a plus|a plus tard|a demain|a ce soir|a tout a l'heure|bonne (?:journee|soiree|nuit|fin de journee)|ciao|bye|a\\+",
  help: 'aide|aidez[- ]moi|comment ca marche|que (?:peux|pouvez)[- ](?:tu|vous)(?: faire)?|qui (?:es|etes)[- ](?:tu|vous)|(?:es|etes)[- ](?:tu|vous) un (?:robot|bot|humain)|tu es un (?:robot|bot)',
  stop: "desabonn\\w+|desinscri\\w+|(?:arretez|arrete|cessez|stop)(?: de| d')? (?:m'|me |les |ces )?(?:envoyer|ecrire|messages?|contacter|spam).*|ne (?:m'|me )(?:ecrivez|contactez|envoyez) plus.*|plus de messages",
  speak: '(?:en )?francais(?: svp| stp| s.il (?:vous|te) plait)?|parlez francais',
  choices: [
    '(?:le |la )?(?:premiere?|1er|1ere)(?: option| creneau| choix| horaire)?',
    '(?:le |la )?(?:deuxieme|seconde?|2e|2eme|2nd)(?: option| creneau| choix| horaire)?',
    '(?:le |la )?(?:troisieme|3e|3eme)(?: option| creneau| choix| horaire)?',
    '(?:le |la )?(?:quatrieme|4e|4eme)(?: option| creneau| choix| horaire)?',
    '(?:le |la )?(?:cinquieme|5e|5eme)(?: option| creneau| choix| horaire)?',
  ],
  nameAfter:
    "au nom de|a l'attention de|nom ?:|(?:mon |le )?nom (?:est|c'est|sera)|je m'appelle|de la part de|(?:pour|c'est pour) (?:ma|mon|notre|une|un) (?:chere? )?(?:mere|maman|pere|papa|femme|mari|epouse|epoux|fils|fille|soeur|frere|ami|amie|copain|copine|patron|patronne|collegue|enfant|grand-mere|grand-pere|mamie|papi|tante|oncle|cousine?|cliente?|invitee?|voisine?|fiancee?|belle-mere|beau-pere|associee?|chef)(?: qui s'appelle| nommee?|,)?|je suis|moi c'est|c'est pour|au nom d'|(?:il|elle) s'appelle|(?:son |le )?prenom (?:est|c'est)",
  forOther:
    "(?:ma|mon|notre) (?:mere|maman|pere|papa|femme|mari|fils|fille|soeur|frere|ami|amie|copain|copine|enfant) (?:a besoin|voudrait|veut|souhaite|doit|aimerait)|pour (?:ma|mon|notre|mes) (?:\\w+ )?(?:garcon|petite(?= de \\d|\\W*$)|mere|maman|pere|papa|femme|mari|epouse|epoux|fils|fille|soeur|frere|ami|amie|copain|copine|patron|patronne|collegue|enfant|grand-mere|grand-pere|mamie|papi|tante|oncle|cousine?|voisine?|fiancee?|belle-mere|beau-pere|neveu|niece)|pour (?:une? amie?|quelqu'?un d'autre|une autre personne)|pas pour moi",
  nameLead:
    "je m'appelle|mon nom est|mon nom c'est|le nom est|le nom c'est|au nom de|nom|c'est|moi c'est|je suis|ce sera|pour",
  forWord: 'pour',
  parties: [
    ['juste moi|que moi|seulement moi|moi seule?|tout seul|toute seule|seule?|moi uniquement|une personne', 1],
    [
      '(?:ma femme|mon mari|ma copine|mon copain|un ami|une amie|mon ami|mon amie|ma compagne|mon compagnon) et moi|moi et (?:ma femme|mon mari|ma copine|mon copain|un ami|une amie|mon ami|mon amie)|avec (?:ma femme|mon mari|ma copine|mon copain|ma compagne|mon compagnon)|en amoureux|en couple|un couple|a deux|nous deux',
      2,
    ],
    ['a trois|nous trois', 3],
    ['a quatre(?! heures?)|nous quatre', 4],
  ],
  anyone:
    "n'importe qui|peu importe(?: qui)?|sans preference|pas de preference|qui vous voulez|quelqu'un de libre|l'un ou l'autre",
};
