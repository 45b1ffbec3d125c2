/** Who makes scope tokens, and for whom. Each stage has its own key, so these need not name it. */
export const SCOPE_ISSUER = 'randevou';
export const SCOPE_AUDIENCE = 'randevou-tools';

/** Seconds from issue to expiry, at most. */
export const SCOPE_LIFETIME_SECONDS = 120;

/** Seconds that the clocks of two machines may differ. */
export const SCOPE_CLOCK_TOLERANCE_SECONDS = 5;
