import { anyOf, type ClaimPatterns } from './claim-patterns.ts';

const AR =
  'reserv|confirm|cancel|desmarc|remarc|marc|mud|alter|modific|reagend|agend|program|anot|guard|segur|bloque|remov|registr|garant|atualiz|adicion|inclu|acrescent|transfer|troc|coloc|separ|adiant|adi|antecip|ajust';
const VISIT = String.raw`(?:\S+ ){0,2}?(?:reserva|consulta|mesa|visita|horario|lugar|vaga|lembrete|pedido|mudanca|alteracao|agendamento)s?`;

export const pt: ClaimPatterns = {
  smallWords:
    'o os as uma um voce seu sua nao foi e com na no ao da do em ja de para que esta por nada ainda meu minha fica ate se hoje amanha mais nos a pelo lhe ele ela eu me quando'.split(
      ' ',
    ),
  joins: ['e', 'mas', 'então'],
  done: anyOf(
    // Whatever it is that was done, is being done or will be done.
    String.raw`(?!(?:sei|falei|direi|entendi|peguei) )[a-z]{3,}ei (?:a|o|os|as|sua|seu|uma|um|voce|voces|nota|ao|tudo|isso|para|que|na|no)`,
    String.raw`(?:vou|vamos|irei|iremos|acabei de|acabamos de|estou|estamos) (?!procurar|ver|olhar|mostrar|ajudar|tentar|precisar|explicar|preparar|procurando|nao|buscar|verificar|aqui|a disposicao|com (?:problema|dificuldade))[a-z]+`,
    '(?:foi|foram) [a-z]+[dt][oa]s?|um sim para|[a-z]{3,}ei com',
    String.raw`(?:eu|ja) (?!nao|so|sei|entend|falo|ajudo|preparo|posso|tem|tenho|e|esta|procuro|mostro|mesmo)[a-z]+(?:o|ei|i)`,
    String.raw`(?!teremos)[a-z]+(?:aremos|eremos|iremos)`,
    String.raw`(?!(?:vejo|tenho|preciso|procuro|toque|escolha|como|para|sobre|de|preparo|conheco|mostro|qual|ou) )[a-z]+(?:o|ei) (?:a|o|sua|seu|uma|um) (?:sua |seu )?(?:reserva|mesa|consulta|horario|lugar|visita)`,
    String.raw`(?:a|o|sua|seu|essa|esse|esta|este)(?: (?:sua|seu|nova|novo))? (?:reserva|consulta|mesa|visita|horario|cancelamento|jantar|almoco|pedido|corte|lugar)s?(?: (?:para|com|de|na|no) (?:o |a )?\S+){0,2} (?:ja |agora |so )*(?:esta|foi|fica|ficou|ficara|comeca|passou|sera|mudou|e (?:na|no|as))`,
    'pode deixar|na agenda|voce (?:vai (?:receber|ter|ser)|sera|tera)|sera (?:otimo|um prazer)',
    String.raw`(?!marco(?![a-z]))(?:${AR})(?:o|ei|i|amos|arei|irei|aremos|ad[oa]s?|id[oa]s?|ando|indo)`,
    'marquei|desmarquei|remarquei|coloquei|troquei|cuido|fiz|faco|farei|feit[oa]s?|pus|ponho|pedi|prometo|enviei|envio|enviarei|mandei|mando|lembrarei|resolvid[oa]s?|deixei|inseri|cuidarei',
    String.raw`(?:vou|vamos|irei|estou|estamos|acabei de|acabamos de) (?:\w+ )?(?:reserv|confirm|cancel|desmarc|remarc|marc|mud|alter|modific|agend|anot|guard|segur|bloque|coloc|adicion|fazer|enviar|mandar|lembrar|inclu|cuidar|providenciar|resolver)\w*`,
    String.raw`^\W*(?:perfeito\W+|otimo\W+|ja (?:esta )?)?(?:pronto|prontinho|feito|resolvido)`,
    'tudo (?:certo|pronto|resolvido|em ordem|feito|acertado|ok para)|ja esta (?:feito|pront[oa])|nao existe mais|deixa comigo',
    String.raw`(?:fica|ficou|ficara|foi|esta|foram|estao) (?:ja |tudo |bem |agora )*(?:pront[oa]|acertad[oa]|em (?:seu|nosso) nome|na (?:lista|agenda)|no calendario|definid[oa]|seguro)`,
    String.raw`(?:a|o|sua|seu|a sua|o seu|essa|esse) ${VISIT} (?:ja )?(?:e (?:sua|seu|no|na)|passou|fica|sera|espera)`,
    'agora voce (?:esta|tem)|voce esta (?:na|com)',
    String.raw`(?:voce|voces|o senhor|a senhora)? ?(?:ja )?(?:tem|terao?|tera) (?:\S+ ){0,2}?(?:mesa|consulta|reserva|horario|vaga|lugar)(?! (?:livre|disponivel))`,
    'recebera\\w*|(?:vai|vao) receber|esper(?:amos|o|aremos) (?:por )?(?:voce|voces|sua|ver|ve)|aguard(?:amos|o|aremos)|nos vemos|a gente se ve|sera um prazer|um prazer receber|ansios[oa]s? para',
    'ate (?:a |o )?(?:segunda|terca|quarta|quinta|sexta|sabado|domingo|amanha|hoje|logo mais)',
  ),
  standing: /reserv|confirm|consulta|tem|tera|esper|aguard|nos vemos|ate|agend|marc/,
  person: anyOf(
    String.raw`(?:avis(?:ei|o|amos|arei|aremos)|inform(?:ei|o|amos|arei)|lig(?:uei|o|arei) para|contat(?:ei|o|arei)|fal(?:ei|o|arei) com|notifi(?:quei|co|carei)|pergunt(?:ei|o|arei) (?:ao|a|para)|transmit(?:i|o|irei)|encaminh(?:ei|o|arei|amos)|pass(?:o|ei|arei) (?:o|a|seu|sua|isso)|consult(?:ei|o|arei)|comuniquei|comunico|repass(?:ei|o|arei)|escrevi|escrevo|vou pedir|pedirei|entrei em contato|volto a falar|chamei|chamo)`,
    String.raw`(?:vou|vamos|irei) (?:\w+ )?(?:avisar|informar|ligar para|contatar|falar com|perguntar|transmitir|encaminhar|consultar|notificar|passar|chamar)`,
    String.raw`(?:equipe|cozinha|chef|gerente|dono|dona|colega|alguem|pessoal|recepcao|pessoa|chefe|atendente|responsavel) (?:(?:ja )?(?:esta|foi|foram|estao) \w+|vai|ira|entrara|respondera|ligara|aceitou|confirmou|disse|sabe|ja sabe)`,
  ),
  available: anyOf(
    '(?:nao )?resta nada|podemos (?:receber|atender|acomodar|encaixar)|(?:ha|tem) lugar(?:es)?',
    String.raw`(?:temos|tenho|tem|ha|resta|restam|existe|havera|sobrou)(?: \S+){0,5} (?:mesa|lugar|vaga|disponibilidade|espaco|horario|livre|disponivel|disponiveis)s?`,
    String.raw`(?:esta|estao|fica|continua|e|sao)(?: (?:ainda|ja|tambem|todo|completamente|infelizmente))* (?:disponivel|disponiveis|livres?|possivel|ocupad[oa]s?|lotad[oa]s?|chei[oa]s?|tomad[oa]s?|vag[oa]s?)`,
    'estamos (?:lotados|cheios)|nada (?:livre|disponivel)|nao ha mais|da para (?:as|amanha|hoje)|(?:as \\d+|amanha|hoje) da|lotad[oa]',
  ),
  hours: anyOf('abrir|abre|abrem|abrimos|abert[oa]s?|reabr\\w+|fecha|fecham|fechamos|fechad[oa]s?|abertura|fechamento'),
  terms: anyOf(
    'gratis|gratuit[oa]s?|gratuitamente|de graca|cortesia|por conta da casa|descontos?|sem (?:custo|taxa|cobranca|multa)|taxas?|depositos?|sinal de|adiantamento|reembols\\w+|devolver\\w*|devolucao|promoca(?:o|es)|promocoes|brindes?|oferta|oferecemos|metade do preco|multa|cupom|cobr(?:amos|o|a|am|ad[oa]s?)|nao pagam?|devolvid[oa]|da para (?:mudar|cancelar|remarcar|alterar)',
    String.raw`(?:cancel|mud|alter|remarc|desmarc)\w*(?: \S+){0,6} (?:a qualquer (?:momento|hora)|quando (?:quiser|desejar)|ate|horas?|dias?|minutos?|ultima hora)`,
  ),
  others: anyOf(
    '(?:outr[oa]s?|anterior(?:es)?|proxim[oa]|ultim[oa]) (?:clientes?|pessoas?|pacientes?|grupo)|(?:clientes?|pacientes?|pessoas?) (?:anterior\\w*|antes|que|chamad[oa])',
    '(?:a senhora|o senhor|o casal|a familia|o homem|a mulher) (?:d[aeo]|que)',
    '(?:senhor|senhora|sr\\.?|sra\\.?|dom|dona|seu) [a-z]*(?:silva|santos|souza)|(?:o senhor|a senhora|sr\\.?|sra\\.?) [a-z]+ (?:tem|reservou|cancelou|vem)|(?:reservad[oa]|ocupad[oa]|tomad[oa]) (?:pel[oa]|por)|(?:seu|sua) (?:amig[oa]|espos[oa]|marido|mulher|colega|chefe)(?: \\S+)? (?:tambem |ja )*(?:reserv|cancel|tem|fez)\\w*',
  ),
  denied: /(?<![a-z])(?:nao|nada|nunca|nenhuma?|ninguem|nem|sem|tampouco)(?![a-z])/,
  possible: anyOf(
    'posso|pode|podem|podemos|poderia\\w*|quer\\w*|deseja\\w*|gostaria|ajudar\\w*|devo|para \\w*[aei]r|como|ou|ser|precis\\w+|podera|preferir',
  ),
  onceConfirmed: new RegExp(
    String.raw`(?<![a-z])(?:se|quando|assim que|logo que|depois que|uma vez que) (?:\S+ ){0,4}?(?:toc|clic|apert|confirm|escolh|selecion|aceit|respond|diss|diz|der|envi|decid)\w*|^\W*(?:por favor,? |e so )?(?:toque|clique|aperte|escolha|confirme|responda|diga|envie|dizer)(?![a-z])`,
  ),
  whether: anyOf(
    'se|procur\\w+|busc\\w+|olh\\w+|mostrar\\w*|encontr\\w+|verific\\w+|pergunt\\w+|diga\\w*|sei|escolh\\w+|toque|qual\\w*|quais',
  ),
  dayIs:
    /(?<![a-z])(hoje|amanha)(?:,? (?:e|estamos na|sera)(?: uma)?|,| \()? ?\(?(segunda|terca|quarta|quinta|sexta|sabado|domingo)(?![a-z])/,
};
