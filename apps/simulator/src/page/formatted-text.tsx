const BOLD = /\*(?=\S)([^*\n]*[^\s*])\*/g;

/** WhatsApp's bold as bold; the rest as it was written. */
export function FormattedText({ text }: { text: string }) {
  const parts = text.split(BOLD);
  return <>{parts.map((part, index) => (index % 2 === 1 ? <strong key={index}>{part}</strong> : part))}</>;
}
