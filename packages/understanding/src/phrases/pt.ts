import type { IntentPhrases } from './intent-phrases.ts';

export const pt: IntentPhrases = {
  person:
    '(?:falar|conversar) com (?:uma? |o |a |algum )?(?:pessoa|humano|alguem|atendente|gerente|dono|dona|responsavel|recepcionista)|pessoa real|um humano|atendente|(?:me (?:ligue|liga|liguem)|(?:podem|pode) me ligar)',
  complaint:
    'reclamacao|reclamacoes|reclamar|queixa|queixar(?:-me)?|me queixar|(?:quero|exijo|peco) (?:um |o |meu )*(?:reembolso|dinheiro de volta)|reembolso|intoxicacao',
  annoyed:
    '(?:muito |tao )?(?:decepcionad[oa]s?|desapontad[oa]s?|inaceitavel|vergonhoso|nojento|absurdo)|(?:pessimo|mau|ruim|terrivel|horrivel) (?:servico|atendimento|experiencia|comida)',
  whatAreYou:
    '(?:voce e|voces sao) (?:(?:uma?|real|realmente|mesmo) )*(?:human[oa]|pessoa|robo|bot|maquina|ia)|(?:estou )?fal(?:o|ando) com (?:(?:uma?) )*(?:human[oa]|pessoa|robo|bot|maquina)',
  cancel:
    'cancel\\w+|desmarc\\w+|anular|nao (?:posso|(?:vou|vamos) poder|poderei|podemos|consigo|(?:vou|vamos) conseguir|vou|vamos) (?:ir|vir|comparecer)|nao (?:vou|vamos) mais|nao irei',
  move: 'mudar|mude|remarc\\w+|reagend\\w+|adiar|alterar|altere|trocar|troque|antecipar|mover|transferir|passar (?:a|minha|meu|para)',
  waitlist: 'lista de espera|me avis(?:e|em|a)|avis(?:e|em)-me|se (?:vagar|abrir|surgir|desmarcarem)',
  list: '(?:quais|que) (?:consultas?|reservas?|marcacoes) (?:eu )?(?:tenho|marquei)|minhas? (?:reservas|consultas|marcacoes)|meus (?:agendamentos|horarios)|(?:ver|qual e|quando e|que horas e|quais sao) (?:a |as )?minhas? (?:reservas?|consultas?)|tenho (?:alguma |uma )?(?:consulta|reserva)(?: marcada)?\\b.*\\?|quando e minha|(?:minha|nossa|meu) (?:consulta|reserva|marcacao|horario|limpeza) (?:e|era|esta) (?:quando|(?:a )?qu?e? horas?|qu?e? dia)',
  book: 'reserv\\w+|marcar|agendar|consulta|mesa|agendamento|marcacao|(?:quero|queria|gostaria|preciso|queremos|queriamos|gostariamos|precisamos)(?! saber)|inscrev\\w+',
  availability: 'disponive\\w+|disponibilidade|livres?|tem|ha|teria|vagas?|lugar|possivel|que horas|quais horarios',
  earlier: 'mais cedo|antes disso|um pouco antes|o mais cedo possivel',
  later: 'mais tarde|depois disso|um pouco depois',
  soonest:
    'o mais (?:rapido|cedo) possivel|quanto antes|(?:proxim[oa]|primeir[oa]) (?:disponivel|livre|vaga|horario|mesa|consulta)',
  other: 'outr[oa]s? (?:horas?|horarios?|dias?|datas?|opcao|opcoes)|outra coisa|mais opcoes|nenhum[a]?',
  instead: 'em vez de|no lugar de|melhor',
  hours:
    'qual (?:e |sao )?(?:os? )?horarios? (?:de|d[ao]s?|n[ao])(?! (?:marcac|consulta|amanha|hoje))|quais (?:sao )?os horarios d(?:e v|[ao] (?:rest|sal|clin))\\w+|horarios? de (?:funcionamento|atendimento|abertura)|(?:que horas|quando|ate que horas|a partir de que horas) .*(?:abr\\w+|fech\\w+|abert\\w+)|(?:estao|esta|voces estao) (?:abert\\w+|fechad\\w+)|abrem|fecham|abertos?|funcionam|atendem',
  price: 'quanto (?:custa|custam|e|fica|sai|cobram|vale)|precos?|valor|valores|tabela|car[oa]s?|barat\\w+|em conta',
  services: '(?:que|quais) (?:servicos|tratamentos|fazem|oferecem)|servicos|tratamentos|oferecem|fazem',
  info: 'estacionamento|estacionar|menu|cardapio|ementa|vegan\\w+|vegetarian\\w+|halal|gluten|alerg\\w*|pratos?|bebidas?|criancas|terraco|esplanada|wi-?fi|cachorros?|caes|cao|animais|cadeira de rodas|pag\\w+|cartao|cartoes|dinheiro|pix|convenios?|seguros?|endereco|morada|onde|localizacao|como chego|politica|deposito|quanto tempo|duracao|dura|levar|trazer|aceitam|doi|dor|falam|contato|contacto|telefone',
  asking: 'que|quando|onde|quem|por que|porque|como|qual|quais|quanto|ha|tem|e possivel|posso|podem|pode',
  greeting: 'ola+|oi+|bom dia|boa (?:tarde|noite)|e ai|saudacoes|opa',
  thanks: '(?:muito )?obrigad[oa]|valeu|agradeco|obg|perfeito,? obrigad[oa]',
  bye: 'tchau|adeus|ate (?:logo|breve|mais|amanha|la|ja)|tenha um bom dia',
  stop: '(?:pare|parem) de (?:escrever|mandar|enviar).*|nao me (?:escrevam|mandem|enviem) mais.*|descadastrar|cancelar inscricao',
  speak: '(?:em )?portugues(?: por favor)?|fal\\w+ portugues',
  help: 'ajuda|como funciona|o que voce (?:faz|pode fazer)|quem e voce|voce e um (?:robo|bot|humano)',
  choices: [
    '(?:o |a )?primeir[oa](?: opcao| horario)?',
    '(?:o |a )?segund[oa](?: opcao| horario)|^\\W*(?:[ao]) segund[oa](?: por favor)?\\W*$',
    '(?:o |a )?terceir[oa](?: opcao| horario)?',
    '(?:o |a )?quart[oa](?: opcao| horario)|^\\W*(?:[ao]) quart[oa](?: por favor)?\\W*$',
    '(?:o |a )?quint[oa](?: opcao| horario)|^\\W*(?:[ao]) quint[oa](?: por favor)?\\W*$',
  ],
  nameAfter:
    'em nome d[aeo]|(?:o |meu )?nome e|me chamo|(?:para|pra|e para|e pra) (?:a |o )?(?:minha|meu|uma?) (?:mae|pai|esposa|esposo|marido|mulher|filh[oa]|irma|irmao|amig[oa]|namorad[oa]|chefe|avo|ti[oa]|prim[oa]|sobrinh[oa]|colega)(?:,)?|sou|e para|(?:se chama|chama[- ]se)',
  forOther:
    '(?:minha|meu) (?:mae|pai|espos[oa]|marido|mulher|filh[oa]|irma|irmao|amig[oa]|namorad[oa]|av[oo]) (?:precisa|quer|queria|gostaria|tem que)|(?:para|pra) (?:a |o )?(?:minha|meu) (?:mae|pai|esposa|esposo|marido|mulher|filh[oa]|irma|irmao|amig[oa]|namorad[oa]|chefe|avo|ti[oa]|prim[oa]|sobrinh[oa]|colega)|para outra pessoa|nao e para mim|para um[a]? amig[oa]',
  nameLead: 'me chamo|meu nome e|o nome e|em nome de|e|sou|nome|para',
  forWord: 'para|pra',
  parties: [
    ['so eu|apenas eu|eu sozinh[oa]|so para mim|uma pessoa', 1],
    [
      '(?:minha|meu) (?:esposa|esposo|marido|mulher|namorad[oa]|amig[oa]) e eu|eu e (?:minha|meu) (?:esposa|esposo|marido|mulher|namorad[oa]|amig[oa])|em casal|nos dois|nos duas',
      2,
    ],
    ['nos tres', 3],
    ['nos quatro', 4],
  ],
  anyone: 'qualquer um|qualquer uma|tanto faz|com quem for|sem preferencia|nao importa quem',
};
