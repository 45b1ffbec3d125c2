import { anyOf, type ClaimPatterns } from './claim-patterns.ts';

const SELF = String.raw`(?:i|we)(?:'ve| have|'m| am|'re| are|'ll| will)?(?: (?:now|just|already|gladly|happily|also|certainly|all|been|be|have|go ahead and|gone ahead and|going to|gonna|finally|personally|then))*`;
const VISIT = String.raw`(?:[a-z]+ ){0,2}?(?:booking|reservation|appointment|table|visit|slot|spot|seat|place|time|reminder|request|change|lunch|dinner|haircut|terrace)s?`;

export const en: ClaimPatterns = {
  smallWords:
    'the your you is are i we it for of have has will not at on and to my can that this nothing see there with as be by or if an in was no she he they our me us do all am now here'.split(
      ' ',
    ),
  joins: ['and', 'but', 'so'],
  done: anyOf(
    // Whatever it is that was done, is being done or will be done.
    String.raw`(?:i|we)(?:'ve| have| just| have just|'ve just) (?!no(?:t|w|thing)? |never |been asked|understood|the |a |an |some |other |no |got (?:it|that)|trouble|questions?|only |information|several )[a-z]+`,
    String.raw`(?:i|we)(?: just| quickly)? (?!need|speed)[a-z]{3,}ed (?:you|your|it|that|the)`,
    String.raw`(?:i|we)(?:'ll| will| shall|'m going to|'re going to| am going to| are going to) (?!not|never|need|be (?:happy|glad)|show|help|look|try|explain|answer|prepare|only|then (?:show|look)|ask you|stay|do my best|see what|gladly (?:help|show|look))[a-z]+`,
    String.raw`you(?:'ll| will| shall|'re going to) (?!not|need|have to|see the|find the|be asked|be able|decide|know)[a-z]+`,
    String.raw`(?:your|the|this|that|an?)(?: [a-z]+){0,2}? (?:booking|reservation|appointment|table|visit|slot|spot|seat|cancell?ation|change|treatment|dinner|lunch|haircut|order|request)s?(?: (?:for|with|on|at|of|in) \S+){0,2} (?:(?:now|also|already|just) )*(?:is(?! (?:not|unchanged|still unchanged|for|it|free|about|that))|was|has|have|will|starts?|begins?|moved|changed)`,
    'booked|reserved|confirmed|cancell?ed|rescheduled|scheduled|settled|secured|guaranteed|pencill?ed|arranged|waitlisted|finali[sz]ed',
    'all (?:set|done|sorted|good to go)|good to go|taken care of|consider (?:it|that)|done deal|no longer exists?',
    String.raw`^\W*(?:(?:great|perfect|ok|okay|alright|sure)\W+)?(?:all )?(?:done|noted|sorted|updated|moved|changed|deleted|removed)`,
    "(?:is|are|\\w+'s|got|been) (?:now |all )?done",
    String.raw`${SELF} (?:book|booking|reserv(?:e|ing)|cancel\w*|confirm(?:ing)?|reschedul\w*|mov(?:e|ed|ing)|chang(?:e|ed|ing)|updat\w+|modif\w+|switch\w*|made|making|make sure|make (?:a|the|your|that|it)|put|putting|hold|holding|held|keep|keeping|kept|block\w*|sav(?:e|ed|ing)|add|added|adding|remov\w+|delet\w+|noted|noting|set|setting|sign\w*|regist\w+|schedul\w+|arrang\w+|secur\w+|remind\w*|send|sent|sending|fix\w*|process\w*|complet\w+|extend\w*|tak(?:e|en|ing) care|promise\w*|guarantee\w*|ask(?:ed|ing)? for|got you|got your|have you|sort\w*|handl\w+|request\w*|appl(?:y|ied)|waiv\w+|gave you|upgrad\w+|squeez\w+|fit (?:you|it))`,
    '(?:has|have) (?:now |just |already |also )*been (?!asked|told by you)[a-z]+',
    '(?:was|were|got|gets) (?!not|made to)[a-z]+(?:ed|en|pt|ung)|expect (?:a|an|our) [a-z]+|yes (?:from us|for)',
    'let me (?:just )?(?:book|reserve|cancel|move|change|hold|confirm|reschedule)',
    String.raw`^\W*(?:booking|reserving|cancelling|moving|confirming|changing|holding) (?:it|that|this|your|the|now|you)`,
    String.raw`(?:the|that|this|your|an?|it|everything) ?(?:${VISIT})? ?(?:is|has been|was|'s|are|have been) (?:now |all |also |already |safely )*(?:moved|changed|updated|modified|switched|removed|deleted|made|set|saved|held|placed|ready|waiting|on hold|extended|registered|blocked|kept|processed|completed|yours|noted|sent|gone|in the (?:calendar|diary|book|system))`,
    String.raw`(?:booking|appointment|reservation|visit|table) (?:is|'s) (?:now )?(?:on|at|with|for|in)`,
    String.raw`you(?:'re| are|'ve been| have been| were|'ll be| will be) (?:now |all |also |back )*(?:in|on (?:the|our) (?:waiting ?list|waitlist|list)|added|put|expected|down|registered|moved|signed up|scheduled|removed|set)`,
    String.raw`you(?:'ve| have)(?: got)? (?:a|an|your|the|one) (?:[a-z]+ )?(?:table|appointment|booking|reservation|slot|spot|seat|place)`,
    String.raw`you(?:'ll| will) (?:definitely |certainly |surely |also |soon )?(?:get|have(?! to)|receive|hear|find|be (?:sitting|seated|contacted|called|notified|reminded))`,
    "see you|look(?:ing)? forward to|can't wait to|expecting you|await(?:ing)? (?:you|your)|waiting for you|welcome you (?:on|at|tomorrow|tonight)",
    String.raw`(?:reminder|confirmation)s? (?:is|has been|was|are|will be) (?:set|sent|on|scheduled)`,
  ),
  standing: /book|reserv|confirm|appointment|see you|look(?:ing)? forward|expect|you(?:'ve| have)/,
  person: anyOf(
    String.raw`${SELF} (?:inform\w*|notif\w*|told|tell(?! you| me)|call(?:ed|ing)?(?! you)|rang|phoned|contact\w*|alert\w*|messag\w*|pass(?:ed|ing)?|forward\w*|relay\w*|let (?:the|my|our|him|her|them|you know)|ask(?:ed|ing)? (?:the|my|our|a|around)|spoke\w*|speak(?:ing)? (?:to|with)|talk(?:ed)? (?:to|with)|check(?:ed|ing)? with|get back to you|escalat\w*)`,
    String.raw`(?:kitchen|team|staff|manager|owner|chef|colleague|someone|somebody|reception|receptionist|person|human|they|he|she|maya|boss) (?:(?:has|have|is|was|were|are) (?:already |now |also )*(?:been )?(?:agreed|going to|calling|phoning|informed|told|notified|aware|contacted|called|on (?:it|the way)|agreed)|will|'ll|agreed|knows?|confirmed|promised|said|approved)`,
  ),
  available: anyOf(
    'we (?:can|could) (?:seat|fit|take|host|see|welcome|accommodate|squeeze)',
    String.raw`(?:we|i)(?:'ve| do| still| also| have)*(?: still| also)? (?:have|got|had)(?: \S+){0,4} (?:table|slot|space|room|availability|spot|opening|place|seat|appointment|time)s?`,
    String.raw`we've got(?: \S+){0,3} (?:table|slot|space|room|availability|spot|opening|place|seat)s?`,
    String.raw`there(?:'s| is| are|'re)(?: \S+){0,4} (?:table|slot|space|room|availability|spot|opening|seat|place|time)s?`,
    String.raw`(?<!(?:parking|wi-?fi|cancell?ation|entry|admission|delivery|dessert|water|it|which|that) )(?:is|are|'s|'re|looks?|remains?)(?: (?:still|also|all|completely|fully|already|currently|now|not|unfortunately|wide|actually))* (?:available|unavailable|free|open|possible|taken|full|booked up|gone|left|vacant)`,
    "nothing (?:is |'s )?(?:available|free|left)|fully booked|sold out|plenty of|(?:one|two|three|few|some|last) (?:tables?|slots?|seats?|spots?) left|no (?:tables?|slots?|availability|space)",
    String.raw`^\W*(?:yes\W+)?(?:today|tomorrow|tonight|monday|tuesday|wednesday|thursday|friday|saturday|sunday)(?: \S+){0,2} (?:works|is fine|is good|is ok)`,
  ),
  hours: anyOf('shut|shuts|open|opens|opened|reopen|reopens|reopening|closes?|closed|closing'),
  terms: anyOf(
    'free(?! (?:times?|slots?|tables?|spots?|days?|to|hours?))|complimentary|on the house|discount(?:s|ed)?|(?:%|percent) ?(?:off|discount)|half[- ]price|charged|refund(?:s|ed|able)?|reimburse|vouchers?|special offer|bonus|(?:don.t|do not|won.t) (?:charge|pay)|pays? nothing|money back|penalt(?:y|ies)|changes? (?:is|are) possible',
    '(?:no|at no|without|any|a|the|cancellation|small) (?:extra |additional |cancellation |booking )*(?:fees?|charges?|cost|deposits?|penalty)|deposits?|prepay(?:ment)?|surcharge',
    String.raw`(?:cancel|chang|mov|reschedul)\w*(?: \S+){0,6} (?:any ?time|whenever|until|till|up to|at the last minute|hours?|days?|minutes?|late)`,
  ),
  others: anyOf(
    String.raw`(?:an?other|other|previous|next|last|first|different) (?:guest|customer|client|person|patient|diner|people|party)s?`,
    'lady|gentleman|couple (?:at|who|from)|the (?:man|woman|family) (?:at|who|from)',
    String.raw`(?:mr|mrs|ms|miss|dr)\.? [a-z]+|(?:booked|reserved|taken|held) by|(?:customer|guest|client|person|patient)s? (?:before|after|who|called|named)|your (?:friend|wife|husband|colleague|partner|boss)(?: \S+)? (?:also |already |has |have )*(?:booked|has|have|cancell?ed|reserved)`,
  ),
  denied: /(?<![a-z])(?:not|nothing|no|never|none|nobody|neither|cannot|nor|without)(?![a-z])|n't(?![a-z])/,
  possible: anyOf(
    "would|could|can|may|might|should|shall|to be|to have|to get|want|wish|need|like|help you|'d|how to|or",
  ),
  onceConfirmed: new RegExp(
    String.raw`(?<![a-z])(?:if|once|when|as soon as|after) (?:\S+ ){0,5}?(?:tap|taps|press|click|confirm|choose|select|pick|accept|agree|reply|answer|say yes|tell|give|send|share|ask|decide)(?![a-z])|^\W*(?:please |just |simply )*(?:tap|press|click|choose|select|pick|confirm|reply|tell|send)(?![a-z])`,
  ),
  whether: anyOf(
    'whether|if|check|look|find|show|search|see (?:what|which)|ask (?:me|about)|tell me|know|choose|tap|which',
  ),
  dayIs:
    /(?<![a-z])(today|tomorrow)(?:,| is|'s| \(|, which is|, a)? ?\(?(monday|tuesday|wednesday|thursday|friday|saturday|sunday)(?![a-z])/,
};
