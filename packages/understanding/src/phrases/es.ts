import type { IntentPhrases } from './intent-phrases.ts';

export const es: IntentPhrases = {
  person:
    '(?:hablar|comunicarme|chatear) con (?:una? |el |la |algun )?(?:persona|humano|alguien|encargad[oa]|gerente|duen[oa]|agente|recepcionista)|persona real|un humano|(?:llamame|llamenme|me (?:pueden|puede|puedes) llamar)|encargad[oa]',
  complaint:
    'quejas?|quejarme|quejarnos|reclamacion(?:es)?|reclamos?|reclamar|(?:quiero|exijo|pido) (?:un |mi )?(?:reembolso|dinero)|reembolso|devuelvan(?:me)? (?:el|mi) dinero|intoxicacion',
  annoyed:
    '(?:muy |tan )?(?:decepcionad[oa]s?|inaceptable|indignante|vergonzoso|asqueroso)|(?:mal|pesimo|terrible|horrible) (?:servicio|trato|experiencia|comida)',
  whatAreYou:
    '(?:eres|es usted|usted es|sois|son ustedes) (?:(?:una?|real|realmente|de verdad) )*(?:human[oa]|persona|robot|bot|maquina|ia)|(?:estoy )?habl(?:o|ando) con (?:(?:una?) )*(?:human[oa]|persona|robot|bot|maquina)',
  cancel:
    'cancel\\w+|anul\\w+|no (?:puedo|podre|podemos|(?:voy|vamos) a poder|podremos|voy a|vamos a) (?:ir|asistir|llegar|venir)|no (?:ire|iremos|vendre|vendremos|llegare)|ya no (?:voy|vamos|puedo)',
  move: 'mover(?:la|lo)?|mueve|muevan|cambi(?:ar|o|e|en|arla|arlo|ame|a) (?:mi|la|el|de|a|nuestra|para)?|cambiarla|cambiarlo|reprogram\\w+|reagend\\w+|aplaz\\w+|postergar|posponer|modificar|adelantar|retrasar|cambi(?:ar|o|e|en|a) \\w+ por',
  waitlist:
    'lista de espera|avis(?:a|e|en)(?:me)?(?: si| cuando)|avisame|aviseme|avisenme|si (?:se libera|hay cancelaciones|queda)',
  list: 'mis (?:reservas?|citas?|reservaciones)|(?:ver|cual es|cuando es|a que hora es|cuales son) (?:mi|mis|la|las) (?:reservas?|citas?)|tengo (?:alguna |una )?(?:cita|reserva)\\b.*\\?|que (?:reservas|citas) tengo|(?:mi|nuestra|nuestro) (?:cita|reserva|turno|mesa) (?:es|era) (?:cuando|(?:a )?que hora|que dia)',
  book: 'reserv\\w+|cita|turno|mesa|agendar|programar|pedir hora|(?:quiero|quisiera|querria|necesito|me gustaria|deseo|queremos|quisieramos|necesitamos)(?! saber)|apuntar\\w*|inscrib\\w+',
  availability: 'disponib\\w+|libres?|hay|tienen|tiene|tienes|hueco|huecos|lugar|sitio|posible|que horas|que horarios',
  earlier: 'mas temprano|antes de eso|un poco antes|lo antes posible',
  later: 'mas tarde|despues de eso|un poco despues',
  soonest: 'lo antes posible|cuanto antes|(?:proxim[oa]|primer[oa]?) (?:disponible|libre|cita|hueco|mesa|hora)',
  other:
    'otr[oa]s? (?:hora|horas|horario|horarios|dia|dias|fecha|fechas|opcion|opciones)|otra cosa|mas opciones|ningun[oa]',
  instead: 'en vez de|en lugar de|mejor',
  hours:
    'horarios?|(?:a que hora|cuando|hasta que hora|desde que hora) .*(?:abr\\w+|cierr\\w+|abiert\\w+)|(?:estan|esta) (?:abiert\\w+|cerrad\\w+)|abren|cierran|abiertos?|atienden',
  price:
    'cuanto (?:cuesta|cuestan|vale|valen|es|sale|cobran)|precios?|tarifas?|costo|coste|car[oa]s?|barat\\w+|economic\\w+',
  services: '(?:que|cuales) (?:servicios|tratamientos|hacen|ofrecen)|servicios|tratamientos|ofrecen|hacen',
  info: 'aparcamiento|parking|estacionamiento|aparcar|estacionar|menu|carta|vegan\\w+|vegetarian\\w+|halal|gluten|alerg\\w*|platos?|bebidas?|ninos|terraza|wi-?fi|perros?|mascotas?|silla de ruedas|pag\\w+|tarjetas?|efectivo|seguros?|direccion|donde|ubicacion|como llego|politica|deposito|cuanto dura|duracion|dura|traer|llevar|aceptan|duele|dolor|hablan|contacto|telefono',
  asking: 'que|cuando|donde|quien|por que|como|cual|cuales|cuanto|hay|tienen|es posible|puedo|pueden|se puede',
  greeting: 'hola+|buen(?:os|as)? (?:dias?|tardes|noches)|buenas|saludos|que tal|hey',
  thanks: '(?:muchas |mil )?gracias|se agradece|perfecto,? gracias',
  bye: 'adios|hasta (?:luego|pronto|manana|entonces|la vista)|chao|chau|nos vemos|buen(?:as|a)? (?:noche|dia|tarde)s?',
  stop: '(?:deje|deja|dejen) de (?:escribir|mandar|enviar).*|no me (?:escriban?|manden?|envien?) mas.*|darme de baja|cancelar suscripcion',
  speak: '(?:en )?espanol(?: por favor)?|habl\\w+ espanol',
  help: 'ayuda|como funciona|que puedes hacer|quien eres|eres un (?:bot|robot|humano)',
  choices: [
    '(?:el |la )?primer[oa]?(?: opcion| hora)?',
    '(?:el |la )?segund[oa](?: opcion| hora)?',
    '(?:el |la )?tercer[oa]?(?: opcion| hora)?',
    '(?:el |la )?cuart[oa](?: opcion| hora)?',
    '(?:el |la )?quint[oa](?: opcion| hora)?',
  ],
  nameAfter:
    'a nombre de|nombre es|me llamo|(?:para|es para) (?:mi|un|una) (?:madre|mama|padre|papa|esposa|esposo|marido|mujer|hij[oa]|herman[oa]|amig[oa]|novi[oa]|jef[ea]|abuel[oa]|ti[oa]|prim[oa]|sobrin[oa]|companer[oa])(?:,)?|soy|es para|se llama',
  forOther:
    'mi (?:madre|mama|padre|papa|espos[oa]|marido|mujer|hij[oa]|herman[oa]|amig[oa]|novi[oa]|abuel[oa]) (?:necesita|quiere|quisiera|tiene que)|para mi (?:madre|mama|padre|papa|esposa|esposo|marido|mujer|hij[oa]|herman[oa]|amig[oa]|novi[oa]|jef[ea]|abuel[oa]|ti[oa]|prim[oa]|sobrin[oa]|companer[oa])|para otra persona|no es para mi|para un[oa]? amig[oa]',
  nameLead: 'me llamo|mi nombre es|el nombre es|a nombre de|es|soy|nombre|para',
  forWord: 'para',
  parties: [
    ['solo yo|yo sol[oa]|solo para mi|una persona', 1],
    ['mi (?:esposa|esposo|marido|mujer|novi[oa]|pareja|amig[oa]) y yo|en pareja|nosotros dos|los dos|las dos', 2],
    ['nosotros tres', 3],
    ['nosotros cuatro', 4],
  ],
  anyone: 'cualquiera|con quien sea|me da igual|sin preferencia|no importa quien',
};
