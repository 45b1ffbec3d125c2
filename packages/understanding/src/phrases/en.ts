import type { IntentPhrases } from './intent-phrases.ts';

export const en: IntentPhrases = {
  person:
    '(?:speak|talk|chat) (?:to|with) (?:a |an |some |the )?(?:person|human|someone|somebody|staff|manager|owner|agent|real person|receptionist|you directly)|real (?:person|human)|human(?: being)?(?: please)?|call me(?= back| please| pls| asap| now| later| today| tomorrow| on| at| when| as soon| if| about|\\W*$)|(?:can|could) (?:someone|somebody|you) (?:please )?call me|(?:want|need) (?:a|an) (?:person|human|agent|operator)|customer (?:service|support)|(?:the |your )?manager(?: please)?|operator',
  complaint:
    'complain(?:t|ts|ing)?|(?:want|get|demand|need|like) (?:a |my )?(?:full )?(?:refund|money back)|food poisoning',
  annoyed:
    '(?:very |so |really |extremely )?(?:disappointed|unacceptable|disgusting|disgraceful|scandalous)|(?:terrible|awful|horrible|worst|bad|poor|rude) (?:service|food|experience|staff|waiter|waitress|treatment|haircut|job)',
  whatAreYou:
    '(?:are|r) (?:you|u) (?:(?:an?|real|really|actually) )*(?:human|person|bot|robot|machine|computer|ai)|am i (?:talking|speaking|chatting|writing) (?:to|with) (?:(?:an?|real) )*(?:human|person|bot|robot|machine|computer|ai)|is (?:this|it) (?:(?:an?|real) )*(?:human|person|bot|robot|machine|ai)',
  cancel:
    "cancel(?:l?ing|l?ed)?|call off|won'?t (?:be able to )?(?:be )?(?:come|coming|make it|making it)|can'?t (?:come|make it)(?: anymore| any more)?|cannot (?:come|make it)|not coming|(?:delete|drop|remove) (?:my|the) (?:booking|reservation|appointment|table)",
  move: 'move|reschedule|re-schedule|postpone|change (?:my|the|our|it|that|this) ?(?:booking|reservation|appointment|table|time|date|day|to)?|(?:change|switch|shift) (?:it|my|the|our|that)|(?:push|bring) (?:it|(?:my|the|our) (?:booking|reservation|appointment|table))|modify|update my (?:booking|reservation|appointment)|rebook|(?:come|do it) (?:on )?another day instead',
  waitlist:
    'wait(?:ing)? ?list|let me know (?:if|when)|notify me|tell me (?:if|when) (?:something|anything|a table|a slot|it)|if (?:something|anything|a table|a slot) (?:frees|opens|comes|becomes)|cancellation list',
  list: '(?:what|which|any) (?:(?:upcoming|other) )?(?:bookings?|reservations?|appointments?) (?:do|did|have) (?:i|we)|my (?:bookings?|reservations?|appointments?)|(?:what|which|when|show|list|see|check) .*(?:i|we) (?:have )?(?:booked|reserved)|(?:do|did) i have (?:a|an|any) (?:booking|reservation|appointment)|when (?:is|was) my|(?:when|what time) am i (?:coming|booked|expected)|(?:list|show|display|give me|tell me|print) (?:me )?(?:all |the |every )*(?:bookings?|reservations?|appointments?)|what time is my|am i booked|(?:my|our) (?:table|booking|reservation|appointment)[^.!]{0,24} (?:is|are) (?:it|we|that) (?:still |all )?(?:confirmed|booked|on(?! (?:the|an?) )|set)|is my (?:table|booking|reservation|appointment) (?:confirmed|booked)|upcoming (?:bookings?|appointments?)|(?:what|which|when) (?:did|has) .+ (?:book(?:ed)?|reserved?)|(?:what|which) (?:appointments?|bookings?|reservations?) (?:does|did|has) [^?]*(?:have|made?|book(?:ed)?)',
  book: "book(?:ing)?|reserve|reservation|schedule|appointment|appt|make (?:a|an) (?:booking|reservation|appointment)|table|slots?|get in|fit (?:me|us) in|squeeze (?:me|us) in|see the (?:dentist|doctor)|come in|(?:can|could|may) (?:i|we) come|we (?:want|would like|'d like) to (?:eat|dine|come)|i (?:want|need|would like|'d like) (?:a|an|to)",
  availability:
    'available|availability|free|anything|something|any (?:tables?|slots?|times?|space|room|openings?|chance|appointments?|places?|spots?)|do you have|have you got|got|opening|space|room for|possible|what times?',
  earlier: 'earlier|sooner|(?:a (?:bit|little) )?before that|as early as possible',
  later: 'later(?! than)|(?:a (?:bit|little) )?after that',
  soonest:
    "as soon as possible|asap|(?:next|first|earliest|soonest) (?:available|free|possible|opening|slot|table|appointment|time)|whenever (?:you can|possible|is free)|(?:the )?(?:earliest|soonest)(?: (?:one|time|slot))?(?: (?:that )?(?:you (?:have|got|can)|possible|available|there is))|(?:what'?s|what is|when is) (?:the |your )?(?:earliest|soonest|first)",
  other:
    'other (?:times?|options?|slots?|days?|dates?)|another (?:time|day|date|slot)|different (?:time|day|date)|something else|anything else|more (?:times|options|slots)|what else|none of (?:these|those|them)|alternatives?',
  instead: 'instead|rather',
  hours:
    '(?:are|r) (?:you|u|you guys|they) (?:still )?(?:open|closed)|(?:when|what time|till when|until when|how late|how early) .*(?:open|close|closing|opening|shut)|opening (?:hours|times)|open(?:ing)? hours|hours|(?:do|are) you (?:open|close|closed|work)|what (?:are )?your (?:hours|times)|business hours|open (?:on|today|tomorrow|now|late|until|till)|closing time',
  price: 'how much|price|prices|pricing|cost|costs|fee|fees|rate|rates|charge|expensive|cheap\\w*',
  services:
    '(?:what|which) (?:services|treatments|do you (?:do|offer|have|provide))|services|treatments|what can i book|list of services|do you do|do you offer',
  info: "parking|park|menu|vegan|vegetarian|veggie|halal|kosher|gluten|allerg\\w*|nuts?|dish(?:es)?|serve|food|drinks?|wine|beer|dessert|kids'? menu|high ?chairs?|pram|stroller|terrace|outside|outdoor|garden|view|wi-?fi|dogs?|pets?|wheelchair|accessible|pay|payment|cards?|cash|visa|insurance|address|where (?:are|is)|located|location|directions?|how (?:do|can) (?:i|we) (?:get|find)|map|policy|deposit|cancellation policy|refund|dress code|music|smok\\w+|birthday|cake|takeaway|take away|delivery|gift|voucher|contact|phone number|email|website|test|patch test|products?|ammonia|do i (?:need|have) to|should i|how long|duration|running (?:\\w+ ){0,3}late|(?:be|am|i'?m|are|we'?re) (?:a (?:bit|little) |\\d+ (?:min|mins|minutes) )?late(?! (?:lunch|dinner|evening|morning))|minutes late|delayed|bring|do you (?:accept|take)|hurt|pain(?:ful)?|do you speak|english",
  asking:
    'what|when|where|who|why|how|which|is there|are there|is it|are you|do you|does|can (?:i|we|you)|could|is the|may i|will',
  greeting: "hi+|hello+|hey+|hiya|good (?:morning|afternoon|evening|day)|greetings|howdy|yo|what'?s up|sup",
  thanks:
    'thanks?(?: you)?(?: so much| very much| a lot)?|thx|ty|cheers|appreciated|much appreciated|great,? thanks|perfect,? thanks',
  bye: 'bye(?: ?bye)?|good ?bye|see (?:you|ya|u)(?: then| soon| later| there| tomorrow| tonight)?|have a (?:nice|good|great) (?:day|evening|one|weekend)|good ?night|take care|cya',
  help: 'help|how does (?:this|it) work|what can you do|menu please|start|who are you|are you (?:a )?(?:bot|robot|human|real)|options',
  stop: "unsubscribe|opt ?out|stop (?:sending|messaging|texting|writing|contacting|spamming|bothering)\\b.*|(?:don'?t|do not) (?:message|text|write|contact) me.*|remove me(?: from .*)?|leave me alone|no more messages",
  speak: '(?:in )?english(?: please| pls)?|speak english',
  choices: [
    '(?:the )?(?:first|1st)(?: one| option| time| slot)?',
    '(?:the )?(?:second|2nd)(?: one| option| time| slot)?',
    '(?:the )?(?:third|3rd)(?: one| option| time| slot)?',
    '(?:the )?(?:fourth|4th)(?: one| option| time| slot)?',
    '(?:the )?(?:fifth|5th)(?: one| option| time| slot)?',
  ],
  nameAfter:
    "(?:under|in|with|on|by) (?:the )?name(?: of)?|name is|name's|name:|name will be|(?:i am|i'm|this is) called|on behalf of|(?:for|is for) (?:my|a|our) (?:dear )?(?:mother|mom|mum|mummy|father|dad|wife|husband|son|daughter|sister|brother|friend|boss|partner|girlfriend|boyfriend|colleague|kid|child|grandma|grandmother|grandpa|grandfather|aunt|uncle|cousin|client|guest|neighbou?r|fiance|fiancee)(?: called| named|,)?|call me|i am|i'm|this is|it'?s for|under",
  forOther:
    '(?:my|our) (?:\\w+ )?(?:mother|mom|mum|father|dad|wife|husband|son|daughter|sister|brother|friend|kid|child|grandma|grandpa|partner|boyfriend|girlfriend) (?:needs?|wants?|would like|has to|gets?|have|come|see|could use)|for my (?:(?!(?:with|and|at|on) )[\\w-]+ ){0,4}?(?:mother|mom|mum|father|dad|wife|husband|son|daughter|sister|brother|friend|boss|partner|girlfriend|boyfriend|colleague|kid|child|grandma|grandmother|grandpa|grandfather|aunt|uncle|cousin|neighbou?r|fiance|fiancee|nephew|niece)|for (?:a friend|someone else|somebody else)|on behalf of|not for me',
  nameLead: "my name is|the name is|name is|name's|it'?s|it is|i am|i'm|this is|under|for|call me|just|name",
  forWord: 'for',
  parties: [
    ['just me|only me|just for me|only for me|by myself|on my own|alone|for one|one person|just myself|solo', 1],
    [
      '(?:me and|my) (?:my )?(?:wife|husband|partner|girlfriend|boyfriend|friend)(?: and (?:i|me|myself))|me and my (?:wife|husband|partner|girlfriend|boyfriend|friend)|with my (?:wife|husband|partner|girlfriend|boyfriend|fiance|fiancee)|a couple(?! of)|the two of us|both of us|us two|a date',
      2,
    ],
    ['for (?:tow|twp|(?:too|to) (?:people|ppl|persons|pers))', 2],
    ['the three of us', 3],
    ['the four of us', 4],
  ],
  anyone:
    "anyone|anybody|whoever|any (?:stylist|hairdresser|dentist|doctor|barber)|no preference|don'?t (?:mind|care) who|doesn'?t matter who|either",
};
