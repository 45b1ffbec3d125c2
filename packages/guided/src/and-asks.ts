/** "And", or a comma, before another question. */
export const AND_ASKS =
  /(?:,?\s+(?:and|also|et|y|e)|,)\s+(?=(?:also |aussi |tambien |também )?(?:do|does|is|are|can|could|what|when|where|who|how|which|est-ce|avez|vous|y a-t-il|o[uù]|quand|combien|qu|peut-on|comment|c'est|cu[aá]nto|d[oó]nde|cu[aá]ndo|hay|tienen|aceptan|qu[eé]|c[oó]mo|puedo|quanto|onde|quando|h[aá]|t[eê]m|aceitam|como|posso|qual)(?![\p{L}]))/iu;
