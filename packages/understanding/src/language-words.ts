/**
 * Small words and the words of our trade; a word may speak for several languages. Detectors on letter statistics need
 * a sentence, and chat messages are three words long. Languages that nobody here speaks stand beside the others, so
 * that they are not taken for one of them; `ht` is the Creole of the islands.
 */
export const LANGUAGE_WORDS: Readonly<Record<string, string>> = {
  en: `the a an i you we is are do does have has can could would will at on in of to and for with my me your please
    hi hello hey thanks thank table tomorrow today tonight evening morning afternoon people book booking
    appointment need want like cancel move change what when how much open close closed time any available there
    not it its yes no from this that next person just instead after before between around week weekend reservation
    reserve party haircut cut monday tuesday wednesday thursday friday saturday sunday january february march
    april may june july august september october november december pm am half past quarter good great sorry
    actually who where which be make get see later earlier earliest don't i'd i'm we're it's let's cleaning check
    checkup tooth able about again all alright also always anybody anyone anything appreciate as ask asap awesome
    back bad because been best better big bit both bring but by bye call came cheap cheers choose come coming cost
    day days dear did different dinner doing done down during early eat either else enough ever every everything
    fine first food found free friend full fun getting give go going gonna got guys had happen happy having he
    hear help her here him his hope hour hours idea important into kids kind know last late leave left let lets
    list little live long look looking lot love lunch made main many maybe mean meet might mind minute minutes
    more most must name near never new nice night nobody nope nothing number often old one only opening or other
    our out over own park parking pay perfect phone place places pleasure possible pretty price problem question
    quick quite rather ready really remember right room running same say seen seems send service shall she should
    show sick since sleep small so some someone something soon still stop stupid such sure take talk tell than
    that's their them then these they thing things think those thought thx till times too took try trying two
    under understand until up us use used usual very wait waiting wanna wanted was wasn't way we'll well went were
    what's whatever where's while whole why wish without wonder won't work working works worry wrong write yeah
    yep yet you're idiot fuck fucking shit bot robot human weather poem joke hiring job swollen hurts pain
    bleeding breathe dentist speak english pls plz thanx ty congrats haha lol hairdresser stylist beard trim
    colour color vegan allergic highchair wheelchair dog`,
  fr: `parking wifi menu terrasse dessert restaurant salon mrc mci deuxieme troisieme premiere derniere seconde annuler le la les un une des du de je j tu il elle nous vous on est sont suis sommes serons avez avons ai as a au aux
    et pour avec mon ma mes votre vos s'il plait svp stp bonjour bonsoir salut coucou merci slt bjr bsr cc
    jvoudrai jvoudrais jveux jaimerais pr ajd mdr sera resa aprem table demain aujourd'hui soir matin midi apres
    personnes personne reserver reservation rdv rendez voudrais veux aimerais souhaite souhaiterais peux pouvez
    puis annuler deplacer changer quel quelle quels quelles quand combien ouvert ouverts ouverte fermez fermes
    heure heures est-ce que qu y ne pas oui non d'accord ce cet cette prochain prochaine plutot vers chez dans
    lundi mardi mercredi jeudi vendredi samedi dimanche janvier fevrier mars avril mai juin juillet aout septembre
    octobre novembre decembre coupe cheveux place places dispo disponible quoi ou possible plus tot tard semaine
    ca c'est moi si mais enfant deux trois quatre sept huit neuf demi accepte acceptez affiche afin aide ailleurs
    ainsi allez alors ami amie annulez annule appeler appelez arrive aucun aucune aussi autre autres avant avoir
    bcp beau beaucoup besoin bien bientot bises bisous bizarre bon bonne bravo c'etait caisse car carte cela celle
    celui cest chacun chaque chercher cherche chien chose ci coiffeur coiffeuse coloration comme comment complet
    compris con connard connaitre contre conseil cool couleur court coute d'acc dac dacc dak debout deja depuis
    dernier desole desolee devant dire dis disponibilite dois doit donc donne donner dont dsl encore enfants
    enlever entre envie envoyer es essayer etait etes etre etc eux fait faire fais faites fatigue faut femme fete
    fille fils fin fois font francais frere garer gens genre gentil gratuit gros haut horaire horaires hier hyper
    ici ils impossible j'ai j'aimerais jamais jour journee jours juste l'heure la-bas laisse leur libre lors lui
    maintenant mal maman manger mari mauvais mec meilleur meme menu merde mets mettre mieux moins mois moment
    monde mort moyen nan nickel nom nos notre nouveau nul numero nuit oh ok ont oublie ouais oups pareil parce
    pardon parfait parler parlez partir passe passer payer peu peur peut plein pourquoi pourrais pouvoir premier
    prendre prends prenez pres presque probleme ptdr quelqu'un quelque question qui rappelle rappelez regarde
    rendre reponse reste retard revoir rien robot salaud salope sais savoir serait service seulement simple soeur
    soit son souvent suite super sympa t'es ta tant te temps tes tete tjr tjrs toi ton toujours tous tout toute
    toutes travail travaille tres trop trouve trouver truc tt va vas vegetarien venir venez veulent veut vient
    viens vieux vite voila voir vois voiture vouloir voulez vraiment vu week-end putain enfoire foutre
    félicitations felicitations barbe dent dents adresse prix tarif tarifs propose proposez`,
  es: `parking wifi menu terraza restaurante el la los las un una unos de del yo tu usted nosotros es son soy somos hay tiene tienen tengo quiero quisiera
    querria necesito me mi mis su por para con y que hola buenos buenas dias tardes noches gracias mesa manana hoy
    noche tarde personas reservar reserva cita cancelar cambiar mover cuando cuanto cuesta abierto abren abre
    cierran hora horas favor si no este esta proximo proxima a puedo puede podria lunes martes miercoles jueves
    viernes sabado domingo enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre
    diciembre limpieza revision empaste urgencia dentista muela al en donde cual como pero muy bien vale mas
    temprano ayuda eres puedes quieres aceptan seguros adios citas duele mejor otra otro dale listo da igual abajo
    aca acaso ademas ahi ahora ahorita algo alguien alguna alguno alla alli alto amable amigo amiga andar ano anos
    ante antes aqui asi aunque ayer ayudar bonito buen buena bueno busco cabron cada caer calle cambio camino casa
    casi caso cerca cerrado cerrados claro coche comer comida comoda completo conmigo conocer contigo correo cosa
    cosas creo cree cuales cualquier cuantas cuantos cuenta cuento dame dar debe debo decir deja dejar demas
    dentro desde despues dice dices dicho dientes diente diferente digo dime dinero direccion disculpa disculpe
    doctor doctora dolor dos duda dura e ella ellos empleo entonces entre equipo ese eso espera espero esposa
    esposo estaba estamos estan estar estas estoy estuvo feliz felicidades fin forma fue fuera fui gente gracia
    grande gratis gusta gusto ha haber habla hablar hablan hace hacen hacer haga hambre han hasta hermano hermana
    hija hijo hijos hinchada hombre idiota importa ir jamas joder junto lado lejos les libre libres llama llamar
    llamo llegar llevar llevo luego lugar madre mal mala malo mama mande mayor medio menos mes mia mierda mientras
    minutos mio misma mismo momento mucha muchas mucho muchos mujer nada nadie necesita necesitamos ni nina
    ninguna nino ninos nombre nomas nos nosotras nuestra nuestro nueva nuevo numero nunca ocupado oiga ok orale
    otros padre pagar pago pais papa parece parte pasa pasado pedir peor pequeno perdon perdona perro persona
    pesimo poco poder podemos pone porque precio precios pregunta primera primero problema pronto pues pueda
    pueden puesto punto quien quienes quisieramos rapido razon recibir respirar rico robot rota roto rompio saber
    sabe salir saludos sangra se sea seguro segura ser sera servicio siempre siento sin sino sirve sobre sois sola
    solo suerte tal tambien tampoco tan tener tengan tenia tiempo toca toda todas todavia todo todos tomar trabaja
    trabajan trabajo traer tras tres tus unas ustedes va vacantes vamos van varias veces venir ver verdad vez
    viene vino visita vivir volver voy ya zona quiubo oye muelas aparcar bolsillo estupido chiste clima`,
  pt: `wifi menu restaurante desmarcar desmarca marcacao ser as o a os as um uma de do da dos das eu voce nos e sao sou somos tem tenho quero queria gostaria preciso me meu
    minha por para com que ola oi bom boa dia tarde noite obrigado obrigada mesa amanha hoje pessoas reservar
    reserva marcar consulta cancelar mudar remarcar quando quanto custa aberto abrem abre fecham hora horas favor
    sim nao este esta proximo proxima posso pode poderia segunda terca quarta quinta sexta feira sabado domingo
    janeiro fevereiro marco abril maio junho julho agosto setembro outubro novembro dezembro limpeza restauracao
    dente no na em onde qual como mas muito bem pra voces tambem ajuda aceitam seguro quais cedo tchau melhor
    outro outra dor doi abaixo aceita acho agora aguardo ai ainda alem alguem algum alguma algumas alguns ali
    amigo amiga andar ano anos antes ao aos apenas aquela aquele aqui assim ate atende atendem atendimento aula
    avo banho boas bocado bons brigada brigado beleza cada cade cadeira cao cara caro casa caso cerca certeza
    certo chama chamo chegar clareamento coisa coisas combinado comer comida comigo comprar conosco consegue
    consigo conta conversar cozinha crianca criancas dao daqui dar deixa deixar dele dela demais demora dentes
    dentista depois desculpa desculpe desde desse deste deve devo dias diferente diga dinheiro dizer dizem disse
    dois duas duvida ela ele eles embora empresa encontrar enquanto entao entre equipe era escrever espera espero
    essa essas esse esses estao estar estava esteja estou falar fala falam falta fazem fazer faz faco feito feliz
    ficar fica ficam ficou filha filho filhos fiz foi fome fora foram forma fosse frente gente gosta gosto grande
    gratis homem horario horarios idade igual inchado inchada inteira ir irma irmao isso isto ja jeito junto la
    legal lembrar ler levar lhe ligar linda livre livres logo longe lugar mae maior mais mal mandar manha mao medo
    menina menino menos mes mesma mesmo meus mil minhas minutos moca momento morada mudanca muita muitas muitos
    mulher mundo nada nas nem nenhum nenhuma nessa nesta ninguem nome nossa nosso nova novamente novo num numa
    numero nunca obg obgd obrigadinha olha ontem ou outras outros pagar pai parabens parece parte partir passar pe
    pela pelo pequeno perdao perder perfeito pergunta perto pessoal pior podem poder porque porra possivel pouco
    preco precos precisa precisamos pressa previsao primeira primeiro problema pronto puder qualquer quase quebrei
    quem quer querem queremos querida quis rapido recado receber respirar resposta robo sabe sabem saber sai sair
    saudade se seja sem semana semanas sempre senhor senhora sente sera serio seu seus so sobre somente sua suas tal
    talvez tamanho tanto tao te telefone tempo tenha ter tera teria teve ti tinha tive toda todas todo todos tomar
    trabalha trabalhar trabalho tras tres trocar tudo umas urgencia urgente usar vaga vagas vai vamos vao vem ver
    verdade vez vezes vida vim vir vista viu volta voltar vou vc vcs tb tbm pfv pf blz flw vlw eh naum oie eai to
    tava doendo foder seguranca convenio idiota piada`,
  de: `der die das ein eine einen ich du wir sie ist sind bin habe haben hat kann konnte mochte will am um im in mit
    fur und zu bitte hallo danke tisch morgen heute abend uhr personen person buchen reservieren termin absagen
    verschieben wann wie viel offen geoffnet nicht ja nein nachste nachsten diese woche montag dienstag mittwoch
    donnerstag freitag samstag sonntag januar februar marz mai juni juli oktober dezember halb viertel gegen nach
    vor von bis auf es auch noch aber alle alles als also ab bei beim bist brauche da dann dankeschon dass dein
    dem den denn dich dir doch dort durch einem einer erst etwas euch euer frei geht gern gerne gibt gut guten
    hast hatte hier ihnen ihr ihre ihren immer jetzt kein keine konnen kostet leider machen mal man mehr mein
    meine meinen mich mir mochten moin morgens muss naturlich nichts nun nur ob oder ohne platz platze schon sehr
    sein seit servus sich so soll sprechen sprecht spat tag tage tschuss uber uns unser unter vielen vielleicht
    vom war warum was wegen welche wenn wer werden wieder wieviel wird wo wollen wurde wurden zahnarzt zeit zum
    zur zwei drei vier deutsch`,
  it: `il lo la i gli le un uno una di del della io tu lei noi e sono siamo ho hai ha posso puo vorrei voglio per con
    che ciao buongiorno buonasera grazie tavolo domani oggi sera stasera persone prenotare prenotazione
    appuntamento annullare spostare quando quanto costa aperto ore ora alle favore si no questo questa prossimo
    prossima lunedi martedi mercoledi giovedi venerdi sabato domenica gennaio febbraio marzo aprile maggio giugno
    luglio agosto settembre ottobre novembre dicembre mattina pomeriggio mezzogiorno mezzanotte dopo prima tra fra
    in al alla nel dove come tornero natale festa adesso allora altra altro anche ancora anno avete avere bambini
    bella bello bene bisogno buon buona caro casa c'e cena cerco certo chi chiusi chiuso cinque cosa costo cosi
    cui dal dalla dei delle dello dentista deve dieci dire domanda dopodomani due ecco ed era essere fa fare
    figlio forse gia giorno giorni grande hanno insieme invece italiano loro ma male meglio meno mi mia mio
    mettere molto nella nessuno nome non nostro notte nuovo o ogni orari parla parlare parlate parlo pero perche
    piacere piu poco poi possiamo posto potrei pranzo prego prenotato presto quale qualcosa quanti quattro quella
    quello qui quindi salve sapere scusa scusi se sei sempre senza sia siete solo sta stata stato sua subito suo
    tardi te tempo tre troppo tutti tutto uomo va vedere venire vi viene voi volevo vostra vostro`,
  ht: `mwen mo mo'le mole nou zot bonzour bonzur bonjou bonswar bonswa ki kouma kuma kifer kan kot kote kombien
    komien konbyen pou enn dimounn dimoun dimun table tab zordi dime dimain aswar tanto kapav kapave ena nepli pa
    pena ankor avek sa sa-la bizin donn gagn get vini ale alé manze bwar mersi silvouple silteple ou zanfan fami
    res reserve rezerve anou to twa li bann mem mari korek bien bon vadire seki kapav-mo eski oule le lespri vle
    gen sou ak epi yon gremesi tanpri souple sak pase demen maten`,
  nl: `de het een en ik je jij wij we zijn is ben heb heeft hebben kan kunnen wil willen graag morgen vanavond
    vandaag tafel voor personen reserveren afspraak hoeveel wanneer waar hoe laat niet ja nee dank bedankt hallo
    goedemorgen goedemiddag goedenavond alstublieft maandag dinsdag woensdag donderdag vrijdag zaterdag zondag met
    van op naar ook uur`,
  id: `saya mau pesan meja untuk besok orang jam terima kasih selamat pagi siang malam berapa harga apa anda tidak
    ada buka tolong`,
};
