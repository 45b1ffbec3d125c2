const WORDS =
  /^(?:(?:is|are|do|does|can|could|would|you|we|i|it|that|this|there|one|any|anything|have|get|make|manage|confirm|possible|ok(?:ay)?|fine|alright|good|available|free|work|please|table|space|room|est|ce|c|bon|qu|que|vous|avez|peut|on|ça|ca|va|possibles?|dispo|puede|puedo|ser|hay|tienen?|algo|mesa|sitio|posible|posso|pode|tem|têm|há|ha|lugar|vaga|possível|possivel)(?:[^\p{L}\d]+|$))+$/iu;

/** "Is it possible?", "do you have one?": what is joined to a wish so asks for nothing beside it. */
export function asksOfWish(question: string): boolean {
  return WORDS.test(question.trim());
}
