import { anyOf, type ClaimPatterns } from './claim-patterns.ts';

const AR =
  'reserv|confirm|cancel|anul|cambi|modific|reprogram|agend|program|anot|apunt|apart|guard|bloque|elimin|borr|registr|asegur|garantiz|traslad|actualiz|agreg|adelant|atras|retras|arregl|not';
const VISIT = String.raw`(?:\S+ ){0,2}?(?:reserva|cita|mesa|visita|turno|hora|horario|lugar|sitio|recordatorio|solicitud|cambio|plaza)s?`;

export const es: ClaimPatterns = {
  smallWords:
    'el la los las su usted una un he hemos ha hay y con de del al le lo es esta se que por para no nada mi muy todavia aun si en hoy nos ya o a les te yo me mas este ese cuando'.split(
      ' ',
    ),
  joins: ['y', 'pero', 'entonces'],
  done: anyOf(
    // Whatever it is that was done, is being done or will be done.
    String.raw`(?:he|hemos|acabo de|acabamos de) (?!no |entendido|comprendido|visto|recibido|encontrado)[a-z]+`,
    String.raw`(?:voy|vamos) a (?!buscar|mirar|ver|mostrar|ayudar|intentar|necesitar|explicar|preparar)[a-z]+`,
    '(?:ha|han) sido [a-z]+|se (?:ha|han) [a-z]+d[oa]s?|un si para|(?:fue|fueron) [a-z]+d[oa]s?',
    String.raw`(?:le|les|se lo|se la|te|yo lo|yo la) (?!ayud|muestr|mostr|pued|gustar|convien|viene|entiend|escuch|agradezc|digo|interes|falt|sirv|pregunt|pareci|va)(?:[a-z]+(?:o|e|are|ere|ire|amos|emos|aremos|eremos|iremos))`,
    String.raw`(?!tendremos)[a-z]+(?:aremos|eremos|iremos)(?! encantados)`,
    String.raw`(?!(?:necesito|veo|tengo|busco|como|para|sobre|de|que|tome|elija|digame|preparo|conozco|entiendo|toque|pulse|muestro) )[a-z]+(?:o|e) (?:la|su|una|el|esta|esa) (?:reserva|mesa|cita|turno|hora|visita)`,
    String.raw`(?:su|la|el|esta|esa)(?: [a-z]+){0,1}? ?(?:reserva|cita|mesa|visita|turno|cancelacion|cena|comida|solicitud|corte)s?(?: (?:para|con|de|en) \S+){0,2} (?:ya |se |le |ahora )*(?:esta|fue|ha|queda|quedo|quedara|se|empieza|es|paso|pasa|sera|cambio|movio|le espera)`,
    'en la agenda|(?:usted )?(?:tendra|recibira|sera) (?:el|la|un|una|su|avisad[oa]|contactad[oa])|va a (?:recibir|tener)|(?:tomo|tomado|tome) nota',
    String.raw`(?:${AR}|reagend)(?:o|e|are|amos|aremos|ad[oa]s?|ando)`,
    String.raw`(?:muevo|movi|movimos|movere|movid[oa]s?|moviendo|movio|cambio|pongo|puse|puest[oa]s?|pondre|anad[oi]|anadid[oa]s?|anadire|pedi|pedid[oa]s?|inscrit[oa]s?|inscribi|hice|hech[oa]s?|prometo|encargo|envie|enviad[oa]s?|enviare|envio|mando|mande|recordare|recuerdo que|ocup(?:o|are))`,
    String.raw`(?:voy|vamos|paso|procedo) a \w*(?:reserv|confirm|cancel|anul|cambi|modific|mov|agend|anot|apunt|guard|bloque|anad|pon|enviar|record|hacer)\w*`,
    String.raw`(?:he|hemos|acabo de|acabamos de|estoy|estamos) (?:\w+ )?\w*(?:reserv|confirm|cancel|anul|cambi|modific|mov|agend|anot|apunt|guard|bloque|anad|elimin)\w*`,
    String.raw`^\W*(?:perfecto\W+|ya (?:esta )?|muy bien\W+)?(?:list[oa]|hecho|arreglado)`,
    'tod[oa] (?:listo|lista|arreglado|resuelto|en orden|hecho|confirmado|bien para)|ya esta (?:list[oa]|hech[oa])|ya no existe',
    String.raw`(?:queda|quedo|quedara|ha quedado|ha sido|fue|esta|se) (?:usted |ya |todo |muy |bien )*(?:registrad[oa]|apartad[oa]|mov\w+|list[oa]|puest[oa]|asignad[oa]|avisad[oa]|en (?:la lista|el calendario|la agenda))`,
    String.raw`(?:su|la|el|esta) ${VISIT} (?:ya )?(?:esta (?:lista|hecha)|es (?:suya|suyo|el|la)|paso|pasa|sera|queda|le espera)`,
    'ahora (?:esta|tiene|le toca)|esta (?:en|ya en) la lista',
    String.raw`(?:ya )?(?:tiene|tienen|tendra|tendran) (?:\S+ ){0,2}?(?:mesa|cita|reserva|turno|plaza|sitio|lugar)`,
    'recibira\\w*|le llegara|(?:le|les|te|los|las|lo|la) (?:esperamos|espero|espera|esperaremos|vemos)|esperamos (?:su|verle|verlos)|nos vemos|sera un placer|un placer recibir\\w*|ganas de (?:verle|recibir\\w*)',
    'hasta (?:el )?(?:lunes|martes|miercoles|jueves|viernes|sabado|domingo|manana|esta noche)',
  ),
  standing: /reserv|confirm|cita|tiene|esper|nos vemos|hasta|agend/,
  person: anyOf(
    String.raw`(?:he|hemos|acabo de|ya|voy a|vamos a|le|les|ahora|yo)? ?(?:avis(?:o|e|amos|are|aremos|ado|ada)|inform(?:o|e|amos|are|ado)|llam(?:e|o|are|amos|ado) (?:al|a la|a mi)(?! [+\d])|contact(?:o|e|are|amos|ado)|habl(?:e|o|are|ado) con|escrit[oa]|escribi|escribo|escribire|pedire que|pido que|notifi(?:co|que|care|cado)|pregunt(?:o|e|are|ado) (?:al|a la|a mi)|transmit(?:o|i|ire|ido)|reenvi(?:o|e|are|ado)|paso (?:el|su|la)|pas(?:e|are) (?:el|su|la)|consult(?:o|e|are|ado)|dije al|comunic(?:o|are|ado)|comunique)`,
    String.raw`(?:voy|vamos) a \w*(?:avisar|informar|llamar|contactar|hablar|preguntar|transmitir|consultar|notificar)\w*`,
    String.raw`(?:equipo|cocina|chef|encargad[oa]|duen[oa]|gerente|companer[oa]|alguien|personal|recepcion|persona|jefe|jefa|colega) (?:(?:ya )?(?:esta|ha sido|fue|han sido|estan) \w+|le|les|se pondra|va a|llamara|respondera|contestara|acepto|confirmo|dijo|sabe|ya sabe)`,
    'le (?:avisar\\w+|llamar\\w+|contactar\\w+)',
  ),
  available: anyOf(
    'podemos (?:recibir|atender|sentar|acomodar|acoger)\\w*',
    String.raw`(?:tenemos|tengo|nos queda\w*)(?: \S+){0,4} (?:mesa|sitio|lugar|hueco|disponibilidad|espacio|turno|hora|cita|plaza)s?|tenemos mesa`,
    String.raw`(?:hay|queda|quedan|habra)(?: \S+){0,5} (?:mesa|sitio|lugar|hueco|disponibilidad|espacio|turno|plaza|libre|disponible|cita)s?`,
    String.raw`(?:esta|estan|sigue|siguen|es|son)(?: (?:todavia|aun|ya|tambien|todo|completamente|lamentablemente))* (?:disponibles?|libres?|posibles?|ocupad[oa]s?|llen[oa]s?|complet[oa]s?|tomad[oa]s?)`,
    'estamos (?:completos|llenos)|nada (?:libre|disponible)|no quedan?|se puede|(?:todo )?lleno',
  ),
  hours: anyOf('abrir|abre|abren|abrimos|abiert[oa]s?|reabr\\w+|cierra|cierran|cerramos|cerrad[oa]s?|apertura|cierre'),
  terms: anyOf(
    'gratis|gratuit[oa]s?|gratuitamente|cortesia|por cuenta de la casa|invita la casa|descuentos?|rebajas?|sin (?:coste|costo|cargo|recargo|penalizacion)|cargos?|depositos?|senal de|anticipos?|reembols\\w+|devol(?:ver|u)\\w*|promocion(?:es)?|ofertas?|ofrecemos un|regal(?:o|amos)|mitad de precio|penalizacion|recargo|cupon|cobr(?:amos|o|a|an|ar[a-z]*)|no pagan?',
    String.raw`(?:cancel|cambi|modific|anul|mov)\w*(?: \S+){0,6} (?:en cualquier momento|cuando (?:quiera|desee)|hasta|horas?|dias?|minutos?|ultima hora|tarde)`,
  ),
  others: anyOf(
    '(?:otr[oa]s?|anterior(?:es)?|siguientes?|ultim[oa]) (?:clientes?|clientas?|personas?|pacientes?|comensal\\w*|grupo)|(?:clientes?|clientas?|pacientes?|personas?) (?:anterior\\w*|antes|que|llamad[oa])',
    '(?:la senora|el senor|la pareja|la familia|el hombre|la mujer) (?:de|que)',
    '(?:senor|senora|senorita|sr\\.?|sra\\.?|don|dona) [a-z]+|(?:reservad[oa]|ocupad[oa]|tomad[oa]) por|su (?:amig[oa]|espos[oa]|marido|mujer|companer[oa]|jefe)(?: \\S+)? (?:tambien |ya |ha )*(?:reserv|cancel|tiene|hizo)\\w*',
  ),
  denied: /(?<![a-z])(?:no|nada|nunca|ninguna?|ningun|nadie|ni|sin|tampoco)(?![a-z])/,
  possible: anyOf(
    'puedo|puede|pueden|podemos|podria\\w*|quier\\w+|desea\\w*|gustaria|ayudar\\w*|debo|para \\w*[aei]r(?:l[aeo]s?|se|me)?|como|o|ser|hay que|necesit\\w+|podra',
  ),
  onceConfirmed: new RegExp(
    String.raw`(?<![a-z])(?:si|cuando|en cuanto|una vez que|despues de que|tan pronto como) (?:\S+ ){0,4}?(?:puls|toqu|toca|presion|confirm|elij|elig|seleccion|acept|respond|dice|dig|da|envi|decid)\w*|^\W*(?:por favor,? )?(?:puls|toqu|presion|elij|escoj|confirme|respond|diga|digame|envie)(?![a-z])`,
  ),
  whether: anyOf(
    'si|busc\\w+|mir\\w+|mostrar\\w*|encontr\\w+|verific\\w+|pregunt\\w+|diga\\w*|elij\\w*|toqu\\w*|cual\\w*',
  ),
  dayIs:
    /(?<![a-z])(hoy|manana)(?:,? (?:es|estamos a|sera)|,| \()? ?\(?(lunes|martes|miercoles|jueves|viernes|sabado|domingo)(?![a-z])/,
};
