/** WhatsApp's documented limits, in UTF-16 units: the strictest way to count. */
export const LIMITS = {
  text: 4096,
  interactiveBody: 1024,
  header: 60,
  footer: 60,
  caption: 1024,
  buttons: 3,
  buttonTitle: 20,
  buttonId: 256,
  rows: 10,
  rowTitle: 24,
  rowDescription: 72,
  rowId: 200,
  listLabel: 20,
  /** One source says 24; the smaller is safe. */
  sectionTitle: 20,
  callbackData: 512,
  /** Ours: WhatsApp limits only the whole text of a template, and fills ours out to less than that. */
  templateParameter: 120,
  /** Of a quick reply of a template. */
  templatePayload: 128,
  templateBody: 1024,
  /** Older pages say 20. */
  templateButtonTitle: 25,
  templateButtons: 10,
  bytes: 2_048_000,
} as const;
