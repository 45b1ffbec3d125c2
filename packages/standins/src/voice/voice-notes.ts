import { silentVoiceNote } from './silent-voice-note.ts';

/** What customers say in their voice notes: nothing here can speak, so a note is known by how long its silence lasts. */
export interface VoiceNotes {
  /** From now on the media of this id is a voice note in which that is said. */
  record(mediaId: string, text: string): void;
  /** The file behind a media id. */
  file(mediaId: string): Buffer | undefined;
  /** What is said in a recording of so many seconds; undefined for one that was never recorded. */
  hear: (seconds: number) => string | undefined;
  clear(): void;
}

const PACKETS_PER_SECOND = 50;

export function createVoiceNotes(): VoiceNotes {
  const notes: { readonly mediaId: string; readonly text: string }[] = [];
  return {
    record: (mediaId, text) => {
      notes.push({ mediaId, text });
    },
    file: (mediaId) => {
      const index = notes.findLastIndex((note) => note.mediaId === mediaId);
      // The first lasts a second, and every further one a packet longer.
      return index === -1 ? undefined : silentVoiceNote(PACKETS_PER_SECOND + index);
    },
    // The decoder skips the first few milliseconds.
    hear: (seconds) => notes[Math.ceil(seconds * PACKETS_PER_SECOND) - PACKETS_PER_SECOND]?.text,
    clear: () => {
      notes.length = 0;
    },
  };
}
