import { anyOf, type ClaimPatterns } from './claim-patterns.ts';

const SELF = String.raw`(?:je|j'|nous|on)(?: ?(?:vous|te|l'|la|le|les|m'|nous|en|y|ai|avons|a|viens de|vais|allons|suis en train de|tout de suite|bien|aussi|deja|maintenant|d))*`;
const VISIT = String.raw`(?:[a-z']+ ){0,2}?(?:reservation|rendez-vous|table|visite|creneau|place|heure|horaire|rappel|demande|changement|modification|couvert)s?`;

export const fr: ClaimPatterns = {
  smallWords:
    'le la les votre vos vous est je nous un une pour des du avec ne pas et au sur que ce il c n j ai l d qu rien de on se si en y ou par dans plus bien tout elle ils a me'.split(
      ' ',
    ),
  joins: ['et', 'mais', 'donc'],
  done: anyOf(
    // Whatever it is that was done, is being done or will be done.
    String.raw`(?:je|nous|on) (?:(?:vous|te|le|la|les|l'|me|m'|nous|en|y) ?)*(?!peux|peut|puis|pouv|pourr|suis (?!en train)|sommes|compren|parl(?:e|ons) (?:francais|anglais)|cherch|regard|sais|connais|voi|dois|souhait|voud|aimer|esper|propos|repon|serv|prepar|ecout|prie|remerci|aid|montr|besoin|ne |n'|ai |avons|a |vous |te |le |la |les |me |nous |en |y |m'|l'|(?:mon|tues|wednes|thurs|fri|satur|sun)days?(?![a-z])|occupe (?:seulement|uniquement|que)|trouv|reste a|compte|lis|bien recu)[a-z]{3,}`,
    String.raw`(?:j'ai|nous avons|on a|je viens|nous venons|on vient) (?!pas|rien|aucun|besoin|compris|bien compris|encore|seulement|une question|deux|plusieurs|une table|des|de la|du|mal )(?:bien |tout |deja |aussi )*[a-z]+`,
    String.raw`vous (?!irez|verrez|pourrez|devrez|trouverez)(?:[a-z]+rez|allez [a-z]+r)(?! (?:choisir|besoin))`,
    String.raw`(?:votre|vos|la|le|cette|ce|l')(?: ?[a-z]+){0,1}? ?(?:reservation|rendez-vous|table|visite|creneau|diner|dejeuner|demande|soin)s?(?: (?:pour|avec|de|du|a|le) \S+){0,2} (?:vous )?(?:est(?! (?:inchangee?|toujours inchangee?|pour))|a|sont|ont|sera|seront|commence|debute|passe|bien)`,
    "dans (?:l'agenda|le calendrier|le planning)",
    '(?:re)?reserve(?:e|s|es)?|confirme(?:e|s|es)?|annule(?:e|s|es)?|deplace(?:e|s|es)?|reporte(?:e|s|es)?|decale(?:e|s|es)?|programme(?:e|s|es)?|assure(?:e|s|es)?|garanti(?:e|s|es)?|inscrit(?:e|s|es)?|enregistre(?:e|s|es)?|bloque(?:e|s|es)?|modifie(?:e|s|es)?|valide(?:e|s|es)?|planifie(?:e|s|es)?|attendu(?:e|s|es)?',
    "c'est (?:bien |tout |deja )?(?:fait|note|regle|reserve|bon|arrange|parti|enregistre|ok pour)|tout est (?:regle|arrange|pret|en ordre|bon|note|fait|ok)",
    String.raw`^\W*(?:tres bien\W+|parfait\W+|voila\W+)?(?:note|fait|regle|entendu pour)`,
    String.raw`${SELF} ?(?:reserv\w+|confirm\w+|annul\w+|deplac\w+|decal\w+|report\w+|chang\w+|modifi\w+|note\w*|inscri\w+|bloqu\w+|gard\w+|retien\w*|retenu\w*|ajout\w+|enregistr\w+|pris\w*|prends|fait|fais|occup\w+(?! seulement| uniquement| que)|promet\w*|promis|mets|mis\w*|envoy\w+|enverr\w+|rappel\w+|supprim\w+|fix\w+|assur\w+|garanti\w*|program\w+|planifi\w+|attend\w*|efface\w*|offr\w+|ai demande|arrange\w*)`,
    String.raw`(?:la|le|une|un|votre|vos|cette|ce|tout) ?(?:${VISIT})? ?(?:est|a ete|a bien ete|sont|etait|reste) (?:bien |maintenant |deja |donc |desormais )*(?:faite?|pris\w*|fixe\w*|prete?s?|mise?|note\w*|a vous|retenue?|change\w*|ajoute\w*|supprime\w*|envoye\w*|gardee?|mis a jour|mise a jour|effectue\w*|termine\w*|passe\w*|dans (?:l'agenda|le calendrier))`,
    String.raw`(?:reservation|rendez-vous|table|visite) (?:est|sera) (?:maintenant |desormais |bien )*(?:le|a|avec|pour|jeudi|vendredi|samedi|dimanche|lundi|mardi|mercredi)`,
    "n'existe plus",
    "je (?:vous|te|l'|les|la|le) ?ai (?!pas|rien)[a-z]+|nous (?:vous |l'|les )avons (?!pas|rien)[a-z]+|oui pour",
    '(?:a|ont) (?:bien |deja |aussi )*ete [a-z]+',
    '(?:annulation|modification)s? (?:est|a ete|sont) (?:bien )?(?:faite|effectuee|confirmee|enregistree|prise|terminee)s?',
    String.raw`vous (?:etes|serez|avez ete) (?:maintenant |bien |desormais |tous )*(?:avec|sur la liste|inscrite?s?|note\w*|attendue?s?|mise?s?|ajoute\w*)`,
    String.raw`vous (?:avez|aurez) (?:bien |maintenant )*(?:une?|votre|la|rendez-vous|un rendez-vous)(?: \S+)?(?: ?(?:table|place|rendez-vous|reservation|creneau))`,
    'vous avez (?:bien )?rendez-vous|vous (?:aurez|recevrez|allez recevoir|allez avoir|serez (?:prevenue?s?|rappele\\w*|averti\\w*))',
    String.raw`a (?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|demain|ce soir|tout a l'heure|bientot a table)|rendez-vous (?:demain|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|le|a|ce soir)`,
    'on se (?:voit|retrouve)|vous (?:attend|attendons|accueill\\w+)|au plaisir de vous|hate de vous|nous rejouissons',
  ),
  standing:
    /reserv|confirm|rendez-vous|attend|accueil|vous avez|a (?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|demain)/,
  person: anyOf(
    String.raw`${SELF} ?(?:previen\w*|prevenu\w*|preveni\w*|inform\w+|averti\w*|appel(?:e|ee|ons|lerai)|contact\w+|parle(?:r|rai)? (?:au|a la|avec)|parle au|transmet\w*|transmis\w*|demand(?:e|er|erai|ons) (?:au|a la|a l'|a mon|conseil)|signal\w+|telephon\w+|reviens vers|fais suivre|fait suivre|voi[st] avec)`,
    String.raw`(?:equipe|cuisine|chef|patron\w*|responsable|gerant\w*|collegue|quelqu'un|personnel|reception|proprietaire|conseiller|personne) (?:(?:est|sont|a ete|ont ete|a|ont) (?:deja |bien )?(?:prevenu|informe|averti|au courant|accepte|confirme|ete|dit|promis|d'accord)\w*|va|vont|vous|sait|accepte|confirme|repondra|contactera)`,
    'vous (?:previendr\\w+|rappeller\\w+|rappele\\w*|contacter\\w+|recontacter\\w+)',
  ),
  available: anyOf(
    'nous pouvons (?:vous )?(?:recevoir|accueillir|placer|installer|prendre)|(?:ne )?(?:reste|restait) (?:plus )?rien',
    String.raw`(?:nous avons|on a|j'ai|nous disposons)(?: \S+){0,4} (?:table|place|disponibilite|creneau|creneaux|dispo|rendez-vous)s?`,
    String.raw`il (?:y a|reste|nous reste|n'y a|ne reste|vous reste)(?: \S+){0,5} (?:table|place|disponibilite|creneau|creneaux|libre|dispo|rendez-vous)s?`,
    String.raw`(?:est|sont|reste|restent)(?: (?:encore|aussi|deja|tout|completement|toujours|bien|malheureusement|tous))* (?:disponibles?|indisponibles?|libres?|possibles?|prise?s?|occupee?s?|complete?s?|complets?)`,
    "(?:plus )?rien (?:de|n'est) (?:libre|disponible)|nous sommes complets?|c'est (?:possible|libre|complet|disponible|pris)|plus de (?:place|table)s?|complet (?:ce|le|demain|vendredi|samedi)",
  ),
  hours: anyOf(
    'ouvre|ouvert|ouverts|ouverte|ouvertes|ouvrons|ouvrent|rouvr\\w+|ferme|fermes|fermee|fermees|fermons|ferment|ouverture|fermeture',
  ),
  terms: anyOf(
    'gratuit(?:e|s|es)?|gratuitement|offerts?|offertes?|offrons|offre (?:de|speciale)|remises?|reductions?|rabais|sans frais|sans (?:aucun )?(?:cout|supplement)|frais|acomptes?|arrhes|caution|rembours\\w+|penalites?|promotions?|cadeaux?|demi-tarif|moitie prix|bon de reduction|factur\\w+|(?:paient|paie|payez) pas|changements? (?:est|sont) possibles?',
    String.raw`(?:annul|modifi|deplac|report)\w*(?: \S+){0,6} (?:a tout moment|quand vous (?:voulez|souhaitez)|jusqu'|heures?|jours?|minutes?|derniere minute|tard)`,
  ),
  others: anyOf(
    '(?:autre|precedent|prochain|dernier|premier)e?s? (?:client|personne|patient|convive|invite|groupe)(?:e|s|es)?|(?:client|cliente|personne|patient)s? (?:avant|apres|precedent\\w*|qui|nomme\\w*)',
    "(?:la dame|le monsieur|le couple|la famille|l'homme|la femme) (?:de|qui|a)",
    '(?:monsieur|madame|mademoiselle|mme|mlle) (?!dupuis )[a-z]+|(?:reserve|pris|prise|reservee|occupee) par|votre (?:ami|amie|femme|mari|collegue|patron|compagne)(?: \\S+)? (?:a |est )(?:aussi |deja )*(?:reserv|annul|pris|inscrit)\\w*',
  ),
  denied: /(?<![a-z])(?:ne|n'|pas|rien|jamais|aucune?|personne|ni|sans)(?![a-z])|(?<![a-z])n'/,
  possible: anyOf(
    'peux|puis|pouvez|pouvons|peut|pourr\\w+|voul\\w+|voud\\w+|souhait\\w+|aimer\\w*|aider|dois|doit|pour \\w+(?:er|ir|re)|comment|ou|etre|faut|besoin|vous souhaitez|propose de',
  ),
  onceConfirmed: new RegExp(
    String.raw`(?<![a-z])(?:si|des que|quand|lorsque|une fois que|apres que|aussitot que) (?:\S+ ){0,4}?(?:appuy|touch|cliqu|confirm|choisi|selectionn|accept|repond|dites|donn|envoy|valid|decid|voulez bien)\w*|^\W*(?:veuillez |il suffit d[e'] ?|merci de )?(?:appuy|touch|cliqu|choisi|confirmez|repond|dites|indiquez|envoyez)\w*`,
  ),
  whether: anyOf(
    "si|s'il|cherch\\w+|regard\\w+|montr\\w+|trouv\\w+|verifi\\w+|posez|demandez|dites|sais|choisi\\w*|quel\\w*",
  ),
  dayIs:
    /(?<![a-z])(aujourd'hui|demain)(?:,? (?:c'est|est|nous sommes|on est)(?: le| un)?|,| \()? ?\(?(lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)(?![a-z])/,
};
