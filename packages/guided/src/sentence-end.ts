/** Where a sentence ends; the dot of a title ("Dr. Patel") ends none. */
export const SENTENCE_END = /(?<!\b(?:dra?|mrs?|ms|sra?|mme|st|prof)\.)(?<=[?!.])\s+|\n+/i;
